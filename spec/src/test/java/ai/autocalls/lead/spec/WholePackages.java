package ai.autocalls.lead.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * The tests of each package as one test, for the profile {@code mutation} alone: PIT starts every
 * row of a table anew, which takes hours.
 */
class WholePackages {
  /** These take longer than all others together. */
  private static final String SLOW =
      ".*\\.(?:LargeDocument|HostilePages|HostileDocuments|OpenapiDiffAgreement|Mutation)Test";

  @Test
  void diff() {
    run("diff");
  }

  @Test
  void lint() {
    run("lint");
  }

  @Test
  void vendor() {
    run("vendor");
  }

  /** Runs class after class up to the first that fails. */
  private static void run(String name) {
    String packageName = WholePackages.class.getPackageName() + "." + name;
    List<Class<?>> classes =
        ReflectionSupport.findAllClassesInPackage(
            packageName, c -> true, c -> c.endsWith("Test") && !c.matches(SLOW));
    assertThat(classes).isNotEmpty();
    Launcher launcher = LauncherFactory.create();
    for (Class<?> tests : classes.stream().sorted(Comparator.comparing(Class::getName)).toList()) {
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      launcher.execute(request, listener);
      TestExecutionSummary summary = listener.getSummary();
      assertThat(summary.getTestsFoundCount()).as("tests of %s", tests.getName()).isPositive();
      assertThat(summary.getFailures())
          .as("failures of %s", tests.getName())
          .extracting(failure -> failure.getTestIdentifier().getDisplayName())
          .isEmpty();
    }
  }
}
