Redoc.init(
  JSON.parse(document.getElementById("openapi").textContent),
  {
    // The search runs in a worker, which the page's policy forbids; one operation needs none.
    disableSearch: true,
    expandResponses: "200,422",
    requiredPropsFirst: true,
    sanitize: true,
    hideDownloadButton: true,
    nativeScrollbars: true,
  },
  document.getElementById("redoc"),
);
