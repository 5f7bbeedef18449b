// Creates one lead: a person will be called. LEAD_API_TOKEN holds the account's token.
const url = (process.env.LEAD_API_URL ?? "https://app.autocalls.ai/api") + "/user/lead";

let response;
let body;
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
  body = await response.text();
} catch (failure) {
  console.error(`No answer, and the lead may exist: look before sending again. ${failure}`);
  process.exit(1);
}
if (!response.ok) {
  // From 500 on, and with 408, the lead may exist: look before sending again.
  console.error(`${response.status}: ${body}`);
  process.exit(1);
}
const lead = JSON.parse(body).data;
console.log(`Lead ${lead.id} is ${lead.status}`);
