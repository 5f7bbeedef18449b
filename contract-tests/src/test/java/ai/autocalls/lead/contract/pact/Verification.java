package ai.autocalls.lead.contract.pact;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * One run of {@link VerifyProvider} in this process, as the profile {@code provider} runs it.
 *
 * @param passed how many interactions passed, failed pending ones among them
 * @param failed how many tests or containers failed
 * @param skipped how many interactions were not run
 * @param failures why, one for each failure
 * @param report what was printed
 */
record Verification(
    long passed, long failed, long skipped, List<Throwable> failures, String report) {

  static Verification run(Map<String, String> properties, Map<String, String> environment) {
    Map<String, String> before = new HashMap<>();
    properties.keySet().forEach(name -> before.put(name, System.getProperty(name)));
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      properties.forEach(System::setProperty);
      VerifyProvider.environment = environment;
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(VerifyProvider.class))
                  .build(),
              listener);
      TestExecutionSummary summary = listener.getSummary();
      return new Verification(
          summary.getTestsSucceededCount(),
          summary.getTotalFailureCount(),
          summary.getTestsAbortedCount() + summary.getContainersAbortedCount(),
          summary.getFailures().stream().map(TestExecutionSummary.Failure::getException).toList(),
          printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      VerifyProvider.environment = System.getenv();
      before.forEach(
          (name, value) -> {
            if (value == null) {
              System.clearProperty(name);
            } else {
              System.setProperty(name, value);
            }
          });
    }
  }

  /** The messages of the failures. */
  List<String> messages() {
    return failures.stream().map(Throwable::getMessage).toList();
  }
}
