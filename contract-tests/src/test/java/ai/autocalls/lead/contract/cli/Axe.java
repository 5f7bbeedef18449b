package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Axe in a headless Chromium of the machine, which reaches no network. Where there is no Chromium
 * the tests are skipped, save on a build server ({@code CI=true}), where they fail.
 */
final class Axe {
  private static final String PROBE =
      """
      <script>%s</script>
      <script>
      axe.run(document).then(
        result => {
          const dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
          const found = result.violations.flatMap(
              violation => violation.nodes.map(node => violation.id + ': ' + node.target));
          document.title = [dark + ', ' + result.passes.length + ' rules passed', ...found].join('\\n');
        },
        failure => { document.title = 'axe failed: ' + failure; });
      </script>
      </body>""";

  private Axe() {}

  /**
   * What axe finds in a page; empty when nothing.
   *
   * @param scheme {@code light} or {@code dark}
   */
  static List<String> violations(Path folder, String page, String scheme)
      throws IOException, InterruptedException {
    Path probed = folder.resolve("probed.html");
    String probe = PROBE.formatted(axe().replace("</script", "<\\/script"));
    assertThat(page).containsOnlyOnce("</body>");
    // The page's own policy would not let axe in.
    String open = page.replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    Files.writeString(probed, open.replace("</body>", probe));
    List<String> title = List.of(Jsoup.parse(dom(probed, scheme)).title().split(" (?=[a-z-]+: )"));
    assertThat(title.get(0)).matches(scheme + ", [1-9][0-9]+ rules passed");
    return title.subList(1, title.size());
  }

  private static String dom(Path page, String scheme) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(chromium().toString());
    command.addAll(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--blink-settings=preferredColorScheme=" + (scheme.equals("dark") ? 0 : 1),
            "--virtual-time-budget=60000",
            "--dump-dom",
            page.toUri().toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return dom;
  }

  static Path chromium() {
    Optional<Path> found =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(
                name ->
                    Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(found).as("chromium is on the PATH").isPresent();
    }
    assumeTrue(found.isPresent(), "chromium is not on the PATH");
    return found.orElseThrow();
  }

  private static String axe() throws IOException {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
