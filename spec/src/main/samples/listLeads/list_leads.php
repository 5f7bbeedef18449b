<?php
// Lists the leads of one campaign that have one number. LEAD_API_TOKEN holds the account's token.
$url = (getenv('LEAD_API_URL') ?: 'https://app.autocalls.ai/api') . '/user/leads';

for ($page = $last = 1; $page <= $last; $page++) {
    // The plus sign becomes %2B; a bare one would arrive as a space.
    $query = http_build_query([
        'campaign_id' => 7,
        'phone_number' => '+12025550123',
        'per_page' => 100,
        'page' => $page,
    ]);
    $text = @file_get_contents("$url?$query", false, stream_context_create(['http' => [
        'follow_location' => 0, // a redirect could carry the token to another host
        'ignore_errors' => true, // to read the body of a refusal
        'timeout' => 30,
        'header' => [
            'Authorization: Bearer ' . getenv('LEAD_API_TOKEN'),
            'Accept: application/json',
        ],
    ]]));
    if ($text === false || empty($http_response_header)) {
        fwrite(STDERR, "No response; asking again does no harm.\n");
        exit(1);
    }
    $status = (int) explode(' ', $http_response_header[0])[1];
    if ($status !== 200) {
        fwrite(STDERR, "$status: $text\n");
        exit(1);
    }
    $leads = json_decode($text, true);
    foreach ($leads['data'] as $lead) {
        echo "Lead {$lead['id']} is " . ($lead['status'] ?? 'created') . "\n";
    }
    $last = $leads['last_page'] ?? $page;
}
