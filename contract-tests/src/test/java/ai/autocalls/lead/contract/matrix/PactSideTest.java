package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PactSideTest {
  private static final String MINIMAL = created("{'phone_number':'+12025550123'}");

  @Test
  void statesMethodPathAuthAndStatus() {
    assertThat(elements(MINIMAL))
        .contains(
            new ContractElement("method", "POST", null),
            new ContractElement("path", "/user/lead", null),
            new ContractElement("auth", "bearer", null),
            new ContractElement("status.200", null, null));
  }

  @Test
  void requestFieldThatNoInteractionLeavesOutIsRequired() {
    assertThat(elements(MINIMAL, created("{'phone_number':'+12025550123','variables':{'a':1}}")))
        .contains(
            new ContractElement("request.phone_number", "string", true),
            new ContractElement("request.variables", "object", false));
  }

  @Test
  void membersOfVariablesAreNotElements() {
    assertThat(elements(created("{'variables':{'customer_name':'Ada'}}")))
        .extracting(ContractElement::name)
        .doesNotContain("request.variables.customer_name");
  }

  @Test
  void fieldWithTwoTypesStatesBoth() {
    assertThat(elements(created("{'campaign_id':7}"), created("{'campaign_id':'7'}")))
        .contains(new ContractElement("request.campaign_id", "integer or string", true));
  }

  @Test
  void refusedRequestsDoNotTellWhatIsRequired() {
    String refused =
        """
        {'request':{'method':'POST','path':'/user/lead','body':{'content':{}}},
         'response':{'status':422,'body':{'content':{'message':'no'}}}}""";

    assertThat(elements(MINIMAL, refused))
        .contains(
            new ContractElement("request.phone_number", "string", true),
            new ContractElement("status.422", null, null))
        .extracting(ContractElement::name)
        .doesNotContain("response.message");
  }

  private static String created(String body) {
    return """
        {'request':{'method':'POST','path':'/user/lead',
          'headers':{'Authorization':['Bearer example-token']},'body':{'content':%s}},
         'response':{'status':200,'body':{'content':{'data':{'id':1}}}}}"""
        .formatted(body);
  }

  private static List<ContractElement> elements(String... interactions) {
    String pact = "{'interactions':[" + String.join(",", interactions) + "]}";
    try {
      return PactSide.elements(new ObjectMapper().readTree(pact.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
