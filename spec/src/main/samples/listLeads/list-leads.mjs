// Lists the leads of one campaign that have one number. LEAD_API_TOKEN holds the account's token.
const url = (process.env.LEAD_API_URL ?? "https://app.autocalls.ai/api") + "/user/leads";

for (let page = 1, last = 1; page <= last; page++) {
  // The plus sign becomes %2B; a bare one would arrive as a space.
  const query = new URLSearchParams({ campaign_id: 7, phone_number: "+12025550123", per_page: 100, page });
  const response = await fetch(`${url}?${query}`, {
    redirect: "manual", // it could carry the token to another host
    signal: AbortSignal.timeout(30_000),
    headers: {
      Authorization: `Bearer ${process.env.LEAD_API_TOKEN}`,
      Accept: "application/json",
    },
  });
  const text = await response.text();
  if (!response.ok) {
    console.error(`${response.status}: ${text}`);
    process.exit(1);
  }
  const leads = JSON.parse(text);
  for (const lead of leads.data) {
    console.log(`Lead ${lead.id} is ${lead.status ?? "created"}`);
  }
  last = leads.last_page ?? page;
}
