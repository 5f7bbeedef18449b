const status = pm.response.code;

pm.test("leads were listed", () => {
  pm.expect(status, `Status ${status}. Asking again does no harm. ${pm.response.text()}`).to.equal(200);
});

if (status === 200) {
  pm.test("the response is a page of leads", () => {
    pm.expect(pm.response.json().data).to.be.an("array");
  });
}
