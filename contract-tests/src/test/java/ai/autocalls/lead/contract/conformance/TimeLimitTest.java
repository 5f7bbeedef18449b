package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  private final AtomicLong now = new AtomicLong(-5);
  private final TimeLimit limit = new TimeLimit(Duration.ofSeconds(10), now::get);

  @Test
  void tellsWhatIsLeft() {
    assertThat(limit.leftAfter(Duration.ZERO)).isEqualTo(Duration.ofSeconds(10));
    now.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(limit.leftAfter(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void endsTheRunBeforeAWaitThatIsTooLong() {
    assertThatThrownBy(() -> limit.leftAfter(Duration.ofSeconds(10)))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessageContaining("time limit of 10 s")
        .hasMessageContaining("--max-time");
  }
}
