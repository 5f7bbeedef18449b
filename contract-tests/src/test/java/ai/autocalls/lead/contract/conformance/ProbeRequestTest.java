package ai.autocalls.lead.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.conformance.ProbeRequest.Auth;
import org.junit.jupiter.api.Test;

class ProbeRequestTest {
  /** By RFC 6750; a provider may refuse any other as malformed, whoever it was given to. */
  @Test
  void theUnknownTokenIsWellFormed() {
    assertThat(ProbeRequest.post("{}").withAuth(Auth.UNKNOWN_TOKEN).header("any"))
        .matches("Bearer [A-Za-z0-9._~+/-]+=*");
  }
}
