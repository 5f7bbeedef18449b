// Creates one lead: a person will be called. LEAD_API_TOKEN holds the account's token.
const url = (process.env.LEAD_API_URL ?? "https://app.autocalls.ai/api") + "/user/lead";

let response;
let text;
try {
  response = await fetch(url, {
    method: "POST",
    redirect: "manual", // a redirected POST would arrive as a GET
    signal: AbortSignal.timeout(30_000),
    headers: {
      Authorization: `Bearer ${process.env.LEAD_API_TOKEN}`,
      "Content-Type": "application/json",
      Accept: "application/json",
    },
    body: JSON.stringify({
      phone_number: "+12025550123",
      campaign_id: 7,
      variables: { customer_name: "Ada Example" },
    }),
  });
  text = await response.text();
} catch (failure) {
  console.error(`No response, and the lead may exist: look before sending again. ${failure}`);
  process.exit(1);
}
if (!response.ok) {
  // From 500 on, and with 408, the lead may exist: look before sending again.
  console.error(`${response.status}: ${text}`);
  process.exit(1);
}

// Older versions wrap the lead in an array, and leave fields out.
try {
  const created = JSON.parse(text);
  const lead = (Array.isArray(created) ? created[0] : created).data;
  console.log(`Lead ${lead.id} is ${lead.status ?? "created"}`);
} catch {
  console.error("The response is not readable, and the lead may exist: look before sending again.");
  process.exit(1);
}
