const dark = matchMedia("(prefers-color-scheme: dark)").matches;
const colors = dark
  ? { ground: "#12171d", panel: "#1b222a", ink: "#e6ebf0", quiet: "#aab6c1", link: "#86bdf5", line: "#36424e" }
  : { ground: "#ffffff", panel: "#f4f6f8", ink: "#17212b", quiet: "#4a5763", link: "#0b57a4", line: "#d5dbe1" };

Redoc.init(
  JSON.parse(document.getElementById("openapi").textContent),
  {
    // The search runs in a worker, which the page's policy forbids; one operation needs none.
    disableSearch: true,
    expandResponses: "200,422",
    hideDownloadButton: true,
    nativeScrollbars: true,
    sanitize: true,
    theme: {
      colors: {
        primary: { main: colors.link },
        success: { main: dark ? "#86d3a0" : "#1e6136" },
        error: { main: dark ? "#f39a9a" : "#a3192b" },
        text: { primary: colors.ink, secondary: colors.quiet },
        border: { dark: colors.line, light: colors.line },
        responses: {
          success: { color: dark ? "#86d3a0" : "#1e6136", backgroundColor: colors.panel, tabTextColor: "#86d3a0" },
          error: { color: dark ? "#f39a9a" : "#a3192b", backgroundColor: colors.panel, tabTextColor: "#f39a9a" },
        },
      },
      schema: {
        nestedBackground: colors.panel,
        linesColor: colors.quiet,
        typeNameColor: colors.quiet,
        typeTitleColor: colors.quiet,
        requireLabelColor: dark ? "#f0934a" : "#b34700",
      },
      sidebar: { backgroundColor: colors.panel, textColor: colors.ink },
      typography: { code: { color: colors.ink, backgroundColor: colors.panel }, links: { color: colors.link } },
      rightPanel: { backgroundColor: "#1b222a" },
    },
  },
  document.getElementById("redoc"),
);
