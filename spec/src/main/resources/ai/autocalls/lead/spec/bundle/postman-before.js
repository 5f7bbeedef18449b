const empty = ["baseUrl", "token", "campaignId", "phoneNumber", "secondPhoneNumber"].filter(
  (name) => !String(pm.variables.get(name) ?? "").trim(),
);
if (empty.length > 0) {
  // An error here keeps the request from being sent.
  throw new Error(`Nothing was sent. Fill in: ${empty.join(", ")}. The numbers will ring, so give your own.`);
}
