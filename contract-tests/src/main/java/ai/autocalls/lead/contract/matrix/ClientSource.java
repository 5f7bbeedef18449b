package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.client.ApiException;
import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.RetryPolicy;
import ai.autocalls.lead.client.UnreadableResponseException;
import ai.autocalls.lead.contract.sandbox.Endpoint;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxRequest;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What the generated client states about one operation, by what it sends and what it reads.
 *
 * <p>The client talks to a server in this process that keeps each request and gives the response
 * that it is set to give.
 */
final class ClientSource {
  private static final String TOKEN = "matrix";
  private static final JsonNode REFUSAL =
      JsonNodeFactory.instance.objectNode().put("message", "refused");

  private static final int REFUSED = 429;

  private static final Pattern PARAMETER = Pattern.compile("\\{([^/}]*)}");

  private final AtomicReference<SandboxResponse> response = new AtomicReference<>();
  private final AtomicReference<SandboxRequest> received = new AtomicReference<>();
  private final ClientCall call;
  private final List<JsonNode> examples;
  private final Set<String> candidates;
  private final List<ContractElement> elements = new ArrayList<>();

  private ClientSource(ClientCall call, List<JsonNode> examples, Set<String> candidates) {
    this.call = call;
    this.examples = examples;
    this.candidates = candidates;
  }

  /**
   * @param examples examples of a success by operation; what the client reads from them it knows
   * @param candidates names of elements by operation; the statuses and headers among them are tried
   */
  static List<ContractElement> elements(
      Map<String, List<JsonNode>> examples, Map<String, Set<String>> candidates) {
    return elements(examples, candidates, UnaryOperator.identity());
  }

  /**
   * @param wire changes what passes between client and server, as if the client were another
   */
  static List<ContractElement> elements(
      Map<String, List<JsonNode>> examples,
      Map<String, Set<String>> candidates,
      UnaryOperator<Endpoint> wire) {
    List<ContractElement> all = new ArrayList<>();
    for (ClientCall call : ClientCall.all()) {
      ClientSource source =
          new ClientSource(
              call,
              examples.getOrDefault(call.operation(), List.of()),
              candidates.getOrDefault(call.operation(), Set.of()));
      source.ask(wire);
      all.addAll(source.elements);
    }
    return all;
  }

  private void ask(UnaryOperator<Endpoint> wire) {
    try (Sandbox server =
            Sandbox.builder().token(TOKEN).around(next -> wire.apply(this::respond)).start();
        AutocallsClient client =
            AutocallsClient.builder()
                .baseUrl(server.baseUrl())
                .token(TOKEN)
                .retryPolicy(RetryPolicy.none())
                .build()) {
      sent(client);
      read(client);
      for (String name : candidates) {
        if (StatusElement.is(name)) {
          status(client, name);
        }
        HeaderElement.inResponse(name).ifPresent(header -> header(client, name, header));
      }
    }
  }

  private SandboxResponse respond(SandboxRequest request) {
    received.set(request);
    return response.get();
  }

  private JsonNode success() {
    return examples.isEmpty() ? REFUSAL : examples.get(0);
  }

  private void sent(AutocallsClient client) {
    response.set(SandboxResponse.json(200, success()));
    try {
      call.call(client);
    } catch (UnreadableResponseException e) {
      throw new UnreadableInputException(
          "The facts' example of a response is not one to "
              + call.operation()
              + "; renew the facts with docs --update.",
          e);
    }
    SandboxRequest request = received.get();
    for (String parameter : request.query().split("&")) {
      if (!parameter.isEmpty()) {
        add("request.query." + parameter.split("=", 2)[0], null, null);
      }
    }
    for (String header : request.headers().keySet()) {
      HeaderElement.of("request", header, candidates).ifPresent(name -> add(name, null, null));
    }
    add("method", request.method(), null);
    path(request.path().replaceFirst("^/api", ""));
    request
        .header("Authorization")
        .filter(("Bearer " + TOKEN)::equals)
        .ifPresent(header -> add("auth", "bearer", null));
    if (request.body().length > 0) {
      new JsonShape("request")
          .add(request.json())
          .elements()
          .forEach(field -> add(field.name(), field.value(), call.requires(field.name())));
    }
  }

  /** The path as the operation writes it, and the parameters in it. */
  private void path(String sent) {
    String template = call.operation().split(" ")[1];
    boolean matches = sent.matches(template.replaceAll("\\{[^/]*}", "[^/]+"));
    add("path", matches ? template : sent, null);
    PARAMETER
        .matcher(template)
        .results()
        .forEach(p -> add("request.path." + p.group(1), null, null));
  }

  private void read(AutocallsClient client) {
    JsonShape shape = new JsonShape("response");
    for (JsonNode example : examples) {
      response.set(SandboxResponse.json(200, example));
      shape.add(KnownFields.json((Record) call.execute(client).body()));
    }
    shape.elements().forEach(field -> add(field.name(), field.value(), null));
  }

  /** A success must be read as one; of anything else, the failure must have the status. */
  private void status(AutocallsClient client, String name) {
    int status = StatusElement.example(name);
    boolean success = status / 100 == 2;
    response.set(SandboxResponse.json(status, success ? success() : REFUSAL));
    try {
      call.call(client);
      if (success) {
        add(name, null, null);
      }
    } catch (ApiException e) {
      if (!success && e.status() == status) {
        add(name, null, null);
      }
    }
  }

  /** A header of a refusal must reach the caller. */
  private void header(AutocallsClient client, String element, String header) {
    response.set(SandboxResponse.json(REFUSED, REFUSAL).withHeader(header, "7"));
    try {
      call.call(client);
    } catch (ApiException e) {
      if ("7".equals(e.headers().get(header))) {
        add(element, null, null);
      }
    }
  }

  private void add(String name, String value, Boolean required) {
    elements.add(new ContractElement(call.operation(), name, value, required));
  }
}
