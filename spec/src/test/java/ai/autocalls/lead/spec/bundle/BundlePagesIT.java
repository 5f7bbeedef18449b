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
    BundleFolder.write(folder.resolve("two"), Sources.twoOperations());
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
      size(browser, 400, 800);
      assertThat(violations(browser, "document")).isEmpty();
      assertThat(width(browser)).as("nothing sticks out of a narrow window").isEqualTo(400);
      picture(browser, "reference-" + colorScheme + "-narrow");
      askedForNothing(browser);
    }
  }

  @Test
  void pageOfTwoOperationsIsAccessibleAndShowsOneSampleOfEach() throws IOException {
    try (Browser browser = Browser.start("light")) {
      browser.driver().get(folder.resolve("two/docs").toUri() + "reference.html");

      assertThat(violations(browser, "document")).isEmpty();
      picture(browser, "two-operations");
      browser.driver().findElement(By.cssSelector("label[for='listLeads.sample-2']")).click();
      assertThat(shownSample(browser, "samples")).startsWith("curl");
      assertThat(shownSample(browser, "listLeads.samples")).startsWith("Python");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void theWarningIsAboveTheFoldOfAPhone() throws IOException {
    try (Browser browser = Browser.start("light")) {
      size(browser, 390, 844);
      open(browser, "reference.html");
      picture(browser, "reference-phone-fold", false);

      assertThat(
              (Boolean)
                  browser
                      .driver()
                      .executeScript(
                          "return document.querySelector('.warning').getBoundingClientRect().bottom"
                              + " <= innerHeight"))
          .isTrue();
    }
  }

  @Test
  void aTabShowsItsSampleAlone() throws IOException {
    try (Browser browser = Browser.start("light")) {
      size(browser, 1280, 800);
      open(browser, "reference.html");
      picture(browser, "reference-desktop-fold", false);
      assertThat(shownSample(browser, "samples")).startsWith("curl");

      browser.driver().findElement(By.cssSelector("label[for=sample-2]")).click();

      assertThat(shownSample(browser, "samples")).startsWith("Python");
    }
  }

  @Test
  void theCopyButtonCopiesWhatIsShown() {
    try (Browser browser = Browser.start("light")) {
      open(browser, "reference.html");
      browser.driver().findElement(By.cssSelector("#samples .copy")).click();
      new WebDriverWait(browser.driver(), PATIENCE)
          .until(
              driver ->
                  List.of("Copied", "Selected")
                      .contains(driver.findElement(By.cssSelector("#samples .copy")).getText()));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void headingsSkipNoLevel() {
    try (Browser browser = Browser.start("light")) {
      open(browser, "reference.html");
      int above = 0;
      for (WebElement heading :
          browser.driver().findElements(By.cssSelector("h1,h2,h3,h4,h5,h6"))) {
        int level = Integer.parseInt(heading.getTagName().substring(1));
        assertThat(level).as(heading.getText()).isLessThanOrEqualTo(above + 1);
        above = level;
      }
      assertThat(above).isPositive();
    }
  }

  private static String shownSample(Browser browser, String id) {
    return browser.driver().findElement(By.id(id)).findElements(By.tagName("figcaption")).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .collect(java.util.stream.Collectors.joining(" and "));
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

  private static void size(Browser browser, int width, int height) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  private static long width(Browser browser) {
    return (Long) browser.driver().executeScript("return document.documentElement.scrollWidth");
  }

  /**
   * What axe finds against WCAG 2.2 AA and its best practices, one line for each rule and place.
   */
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
                axe.run(CONTEXT, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
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
    picture(browser, name, true);
  }

  private static void picture(Browser browser, String name, boolean whole) throws IOException {
    Map<String, Object> shot =
        browser
            .driver()
            .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", whole));
    Files.write(
        PICTURES.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
  }

  private static void print(Browser browser, String name) throws IOException {
    String pdf = browser.driver().print(new PrintOptions()).getContent();
    Files.write(PICTURES.resolve(name + ".pdf"), Base64.getDecoder().decode(pdf));
  }
}
