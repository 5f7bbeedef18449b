<?php
// Creates one lead: a person will be called. LEAD_API_TOKEN holds the account's token.
$url = (getenv('LEAD_API_URL') ?: 'https://app.autocalls.ai/api') . '/user/lead';

$text = @file_get_contents($url, false, stream_context_create(['http' => [
    'method' => 'POST',
    'follow_location' => 0, // a redirected POST would arrive as a GET
    'ignore_errors' => true, // to read the body of a refusal
    'timeout' => 30,
    'header' => [
        'Authorization: Bearer ' . getenv('LEAD_API_TOKEN'),
        'Content-Type: application/json',
        'Accept: application/json',
    ],
    'content' => json_encode([
        'phone_number' => '+12025550123',
        'campaign_id' => 7,
        'variables' => ['customer_name' => 'Ada Example'],
    ]),
]]));
if ($text === false || empty($http_response_header)) {
    fwrite(STDERR, "No response, and the lead may exist: look before sending again.\n");
    exit(1);
}
$status = (int) explode(' ', $http_response_header[0])[1];
if ($status < 200 || $status > 299) {
    // From 500 on, and with 408, the lead may exist: look before sending again.
    fwrite(STDERR, $status < 400 ? "$status\n" : "$status: $text\n");
    exit(1);
}

// Older versions wrap the lead in an array, and leave fields out.
$created = json_decode($text, true);
$lead = $created[0]['data'] ?? $created['data'] ?? null;
if ($lead === null) {
    fwrite(STDERR, "The response is not readable, and the lead may exist: look before sending again.\n");
    exit(1);
}
echo 'Lead ' . ($lead['id'] ?? '?') . ' is ' . ($lead['status'] ?? 'created') . "\n";
