package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.Operation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PactSourceTest {
  private static final List<Operation> OPERATIONS =
      operations("{'paths':{'/user/lead':{'post':{}},'/user/leads/{id}':{'get':{},'put':{}}}}");
  private static final String MINIMAL = created("{'phone_number':'+12025550123'}");

  @Test
  void statesMethodPathAuthAndStatus() {
    assertThat(elements(MINIMAL))
        .contains(
            created("method", "POST", null),
            created("path", "/user/lead", null),
            created("auth", "bearer", null),
            created("status.200", null, null));
  }

  @Test
  void requestFieldThatNoInteractionLeavesOutIsRequired() {
    assertThat(elements(MINIMAL, created("{'phone_number':'+12025550123','variables':{'a':1}}")))
        .contains(
            created("request.phone_number", "string", true),
            created("request.variables", "object", false));
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
        .contains(created("request.campaign_id", "integer or string", true));
  }

  @Test
  void refusedRequestsDoNotShowWhatIsRequired() {
    String refused =
        """
        {'request':{'method':'POST','path':'/user/lead','body':{'content':{}}},
         'response':{'status':422,'body':{'content':{'message':'no'}}}}""";

    assertThat(elements(MINIMAL, refused))
        .contains(
            created("request.phone_number", "string", true), created("status.422", null, null))
        .extracting(ContractElement::name)
        .doesNotContain("response.message");
  }

  @Test
  void namesTheElementsOfAFurtherOperationWithIt() {
    String read =
        """
        {'request':{'method':'GET','path':'/user/leads/7','query':{'part':['1']}},
         'response':{'status':200,'body':{'content':{'id':7}}}}""";

    assertThat(elements(MINIMAL, read))
        .contains(
            created("method", "POST", null),
            new ContractElement("GET /user/leads/{id}", "method", "GET", null),
            new ContractElement("GET /user/leads/{id}", "request.query.part", null, true),
            new ContractElement("GET /user/leads/{id}", "response.id", "integer", null));
  }

  @Test
  void countsWhatNoOperationHasToTheOneAtThePathOrElseToTheFirst() {
    String put = "{'request':{'method':'DELETE','path':'/user/leads/7'},'response':{'status':200}}";
    String other = "{'request':{'method':'POST','path':'/lead'},'response':{'status':200}}";

    assertThat(elements(MINIMAL, put, other))
        .contains(
            created("path", "/lead or /user/lead", null),
            new ContractElement("GET /user/leads/{id}", "method", "DELETE", null));
  }

  private static List<Operation> operations(String document) {
    try {
      return Operation.all(new ObjectMapper().readTree(document.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static ContractElement created(String name, String value, Boolean required) {
    return new ContractElement("POST /user/lead", name, value, required);
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
      return PactSource.elements(new ObjectMapper().readTree(pact.replace('\'', '"')), OPERATIONS);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
