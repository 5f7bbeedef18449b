package ai.autocalls.lead.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages of a bundle as a visitor without a network sees them, opened from files. */
class BundlePagesIT {
  /** Screenshots and prints, for people. */
  private static final Path PICTURES = Path.of("target/bundle-pages");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    BundleFolder.write(folder.resolve("famulor"), Sources.bundle());
    Files.createDirectories(PICTURES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void thePlainPageIsAccessibleAndAsksForNothing(String colorScheme) throws IOException {
    try (Browser browser = Browser.start(colorScheme)) {
      open(browser, "reference.html");

      assertThat(violations(browser, "document")).isEmpty();
      picture(browser, "reference-" + colorScheme);
      print(browser, "reference-" + colorScheme);
      narrow(browser);
      assertThat(violations(browser, "document")).isEmpty();
      assertThat(width(browser)).as("nothing sticks out of a narrow window").isEqualTo(400);
      picture(browser, "reference-" + colorScheme + "-narrow");
      askedForNothing(browser);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void redocShowsTheDocumentAndAsksForNothing(String colorScheme) throws IOException {
    try (Browser browser = Browser.start(colorScheme)) {
      open(browser, "index.html");
      new WebDriverWait(browser.driver(), PATIENCE)
          .until(driver -> text(browser).contains("allow_dupplicate"));

      assertThat(text(browser))
          .contains("Famulor lead API", "A lead is a phone call.", "Not documented by the vendor");
      // What is not Redoc's own has no violation; what is, is listed for people.
      assertThat(violations(browser, "{exclude: ['#redoc']}")).isEmpty();
      Files.write(
          PICTURES.resolve("redoc-" + colorScheme + "-axe.txt"), violations(browser, "document"));
      picture(browser, "redoc-" + colorScheme);
      print(browser, "redoc-" + colorScheme);
      askedForNothing(browser);
    }
  }

  @Test
  void everyAnchorOfThePlainPageLeadsToItsElement() {
    try (Browser browser = Browser.start("light")) {
      for (String anchor :
          List.of("request.secondary_contacts.phone_number", "status.422", "auth")) {
        open(browser, "reference.html#" + anchor);
        WebElement target = browser.driver().findElement(By.cssSelector(":target"));
        assertThat(target.getDomAttribute("id")).isEqualTo(anchor);
        assertThat(target.getDomAttribute("data-element").replace("[]", "")).isEqualTo(anchor);
      }
    }
  }

  private static void open(Browser browser, String page) {
    browser.requests(); // what came before is not the page's
    browser.driver().get("about:blank");
    browser.driver().get(folder.resolve("famulor/docs").toUri() + page);
  }

  private static void askedForNothing(Browser browser) {
    assertThat(browser.requests())
        .isNotEmpty()
        .allSatisfy(address -> assertThat(address).matches("(file|data|about):.*"));
    assertThat(browser.complaints()).isEmpty();
  }

  private static void narrow(Browser browser) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", 400, "height", 800, "deviceScaleFactor", 1, "mobile", false));
  }

  private static long width(Browser browser) {
    return (Long) browser.driver().executeScript("return document.documentElement.scrollWidth");
  }

  private static String text(Browser browser) {
    return (String) browser.driver().executeScript("return document.body.innerText");
  }

  /** What axe finds against WCAG 2.2 AA, one line for each rule and place. */
  @SuppressWarnings("unchecked")
  private static List<String> violations(Browser browser, String context) throws IOException {
    browser.driver().manage().timeouts().scriptTimeout(PATIENCE);
    browser.driver().executeScript(axe());
    return (List<String>)
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run(CONTEXT, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
                  .then(result => done(result.passes.length === 0 ? ['axe checked nothing'] : result.violations.flatMap(
                    violation => violation.nodes.map(node => violation.id + ': ' + node.target))),
                    failure => done(['axe failed: ' + failure]));
                """
                    .replace("CONTEXT", context));
  }

  private static String axe() throws IOException {
    try (InputStream in = BundlePagesIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void picture(Browser browser, String name) throws IOException {
    Map<String, Object> shot =
        browser
            .driver()
            .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
    Files.write(
        PICTURES.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
  }

  private static void print(Browser browser, String name) throws IOException {
    String pdf = browser.driver().print(new PrintOptions()).getContent();
    Files.write(PICTURES.resolve(name + ".pdf"), Base64.getDecoder().decode(pdf));
  }
}
