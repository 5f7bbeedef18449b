package ai.autocalls.lead.contract.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Providers whose list of leads is wrong in one way each, or that create the leads that they
 * refuse. They expect the token {@link Fault#TOKEN}.
 */
public enum ListFault implements UnaryOperator<Endpoint> {
  NO_PAGE(next -> request -> listed(request, next, ListFault::onlyTheLeads)),
  NO_TOTAL(pages(page -> page.remove("total"))),
  LEADS_WITHOUT_STATUS(leads(lead -> lead.remove("status"))),
  IDS_AS_STRINGS(leads(lead -> lead.put("id", lead.get("id").asText()))),
  IGNORES_THE_NUMBER(queries(query -> query.replaceAll("&?phone_number=[^&]*", ""))),
  IGNORES_EVERY_FILTER(queries(query -> "per_page=1")),
  READS_A_PLUS_SIGN_AS_A_SPACE(queries(query -> query.replace("%2B", "%20"))),
  IGNORES_PER_PAGE(queries(query -> query.replaceAll("&?per_page=[^&]*", ""))),
  IGNORES_PAGE(queries(query -> query.replaceAll("&page=[^&]*", ""))),
  LISTS_WITHOUT_A_TOKEN(
      next ->
          request ->
              next.respond(
                  request.method().equals("GET")
                      ? request.withHeader("Authorization", "Bearer " + Fault.TOKEN)
                      : request)),
  CREATES_WITHOUT_A_TOKEN(
      next ->
          request -> {
            SandboxResponse response = next.respond(request);
            if (response.status() == 401 && request.method().equals("POST")) {
              next.respond(request.withHeader("Authorization", "Bearer " + Fault.TOKEN));
            }
            return response;
          }),
  CREATES_WHAT_IT_REFUSES(
      next ->
          request -> {
            SandboxResponse response = next.respond(request);
            if (response.status() == 422 && request.json().has("phone_number")) {
              ObjectNode valid = Json.object();
              valid.set("phone_number", request.json().get("phone_number"));
              next.respond(request.withJson(valid.put("campaign_id", 7)));
            }
            return response;
          });

  private final UnaryOperator<Endpoint> wrapper;

  ListFault(UnaryOperator<Endpoint> wrapper) {
    this.wrapper = wrapper;
  }

  @Override
  public Endpoint apply(Endpoint endpoint) {
    return wrapper.apply(endpoint);
  }

  private static UnaryOperator<Endpoint> pages(Consumer<ObjectNode> change) {
    return next ->
        request ->
            listed(
                request,
                next,
                response -> {
                  ObjectNode page = (ObjectNode) response.json();
                  change.accept(page);
                  return response.withJson(page);
                });
  }

  private static UnaryOperator<Endpoint> leads(Consumer<ObjectNode> change) {
    return pages(page -> page.get("data").forEach(lead -> change.accept((ObjectNode) lead)));
  }

  private static SandboxResponse listed(
      SandboxRequest request, Endpoint next, UnaryOperator<SandboxResponse> change) {
    SandboxResponse response = next.respond(request);
    return request.method().equals("GET") && response.status() == 200
        ? change.apply(response)
        : response;
  }

  private static SandboxResponse onlyTheLeads(SandboxResponse response) {
    return response.withJson(response.json().get("data"));
  }

  private static UnaryOperator<Endpoint> queries(UnaryOperator<String> change) {
    return next ->
        request ->
            next.respond(
                new SandboxRequest(
                    request.method(),
                    request.path(),
                    change.apply(request.query()),
                    request.headers(),
                    request.body()));
  }
}
