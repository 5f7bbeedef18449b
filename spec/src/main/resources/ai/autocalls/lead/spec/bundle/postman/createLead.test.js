const status = pm.response.code;

pm.test("a lead was created", () => {
  const unknown = status === 408 || status >= 500;
  const hint = unknown ? "The lead may exist: look before you send again." : "This request created no lead.";
  pm.expect([200, 201], `Status ${status}. ${hint} ${pm.response.text()}`).to.include(status);
});

if (status === 200 || status === 201) {
  pm.test("the response names the lead", () => {
    // Older versions wrap it in an array, and send the id as text.
    const body = pm.response.json();
    const created = Array.isArray(body) ? body[0] : body;
    pm.expect(String(created.data.id)).to.match(/^[0-9]+$/);
  });
}
