const empty = ["baseUrl", "token", "campaignId", "phoneNumber", "secondPhoneNumber"].filter(
  (name) => !String(pm.variables.get(name) ?? "").trim(),
);
if (empty.length > 0) {
  pm.test(`fill in ${empty.join(", ")}; the numbers will ring, so give your own`, () => {
    pm.expect.fail("nothing was sent");
  });
  pm.execution.skipRequest();
}
