const empty = ["baseUrl", "token", "campaignId", "phoneNumber"].filter((name) => !String(pm.variables.get(name) ?? "").trim());
if (empty.length > 0) {
  pm.test(`fill in ${empty.join(", ")}`, () => {
    pm.expect.fail("nothing was sent");
  });
  pm.execution.skipRequest();
}
// A plus sign travels as %2B: a bare one arrives as a space.
pm.variables.set("encodedPhoneNumber", encodeURIComponent(pm.variables.get("phoneNumber")));
