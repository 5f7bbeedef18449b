package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryFaultIT {
  private static final String LEAD = "{\"phone_number\":\"+12025550101\",\"campaign_id\":7}";

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private Sandbox sandbox;

  private void start(DeliveryFault fault) {
    sandbox = Sandbox.builder().campaign(7, "Spring").log(log::add).fault(fault).start();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void dropsTheConnectionBeforeCreating() {
    start(DeliveryFault.DROP_BEFORE_CREATE);

    assertThatThrownBy(() -> Wire.post(sandbox, LEAD))
        .isInstanceOf(UncheckedIOException.class)
        .cause()
        .isNotInstanceOf(HttpTimeoutException.class);
    assertThat(sandbox.requests()).hasSize(1);
    assertThat(Wire.list(sandbox, "").at("/total").intValue()).isZero();
    assertThat(log.get(0)).endsWith(" POST /api/user/lead dropped");
  }

  @Test
  void dropsTheConnectionAfterCreating() {
    start(DeliveryFault.DROP_AFTER_CREATE);

    assertThatThrownBy(() -> Wire.post(sandbox, LEAD)).hasCauseInstanceOf(IOException.class);
    assertThat(sandbox.requests()).hasSize(1);
    assertThat(Wire.list(sandbox, "").at("/data/0/id").intValue()).isEqualTo(1);
  }

  @Test
  void failsAfterCreating() {
    start(DeliveryFault.ERROR_AFTER_CREATE);

    HttpResponse<String> response = Wire.post(sandbox, LEAD);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(Wire.list(sandbox, "").at("/data/0/id").intValue()).isEqualTo(1);
  }

  @Test
  void respondsLateAfterCreating() {
    start(DeliveryFault.SLOW);

    assertThatThrownBy(
            () ->
                Wire.send(
                    Wire.request(sandbox)
                        .timeout(Duration.ofMillis(500))
                        .POST(BodyPublishers.ofString(LEAD))
                        .build()))
        .hasCauseInstanceOf(HttpTimeoutException.class);
    assertThat(Wire.list(sandbox, "").at("/data/0/id").intValue()).isEqualTo(1);
  }

  @Test
  void leavesRefusalsAsTheyAre() {
    start(DeliveryFault.DROP_AFTER_CREATE);

    assertThat(Wire.post(sandbox, "{}").statusCode()).isEqualTo(422);
  }
}
