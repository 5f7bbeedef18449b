package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private long now;
  private final List<Duration> slept = new ArrayList<>();
  private final Pace pace =
      new Pace(
          2,
          () -> now,
          time -> {
            slept.add(time);
            now += time.toNanos();
          });

  @Test
  void letsTheFirstRequestThroughAndThenTwoASecond() {
    pace.next();
    pace.next();
    pace.next();

    assertThat(slept).hasSize(2);
    assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1003));
  }

  @Test
  void doesNotWaitForTimeThatHasPassed() {
    pace.next();
    now += Duration.ofSeconds(5).toNanos();
    pace.next();

    assertThat(slept).isEmpty();
  }

  @Test
  void waitsAsLongAsItIsTold() {
    pace.next();
    pace.waitAtLeast(Duration.ofSeconds(60));
    pace.next();

    assertThat(Duration.ofNanos(now)).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
  }
}
