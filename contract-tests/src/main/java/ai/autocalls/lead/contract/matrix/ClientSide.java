package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.client.ApiException;
import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.client.RetryPolicy;
import ai.autocalls.lead.client.UnreadableResponseException;
import ai.autocalls.lead.contract.sandbox.Endpoint;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxRequest;
import ai.autocalls.lead.contract.sandbox.SandboxResponse;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.LeadCreated;
import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.UnreadableInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * What the generated client states, by what it sends and what it reads.
 *
 * <p>The client talks to a server in this process that keeps each request and answers what it is
 * told to.
 */
final class ClientSide {
  private static final String TOKEN = "matrix";
  private static final SampleRequest<CreateLeadRequest> SAMPLE =
      new SampleRequest<>(CreateLeadRequest.class);
  private static final CreateLeadRequest REQUEST = SAMPLE.full();
  private static final JsonNode REFUSAL =
      JsonNodeFactory.instance.objectNode().put("message", "refused");

  private static final int REFUSED = 429;

  private final AtomicReference<HttpUrl> url = new AtomicReference<>();
  private final AtomicReference<SandboxResponse> answer = new AtomicReference<>();
  private final AtomicReference<SandboxRequest> received = new AtomicReference<>();
  private final List<ContractElement> elements = new ArrayList<>();

  private ClientSide() {}

  /**
   * @param answers examples of the answer to a created lead; what the client reads from them it
   *     knows
   * @param candidates names of elements; the statuses and headers among them are tried
   * @return the elements that the client states
   */
  static List<ContractElement> elements(List<JsonNode> answers, Set<String> candidates) {
    return elements(answers, candidates, UnaryOperator.identity());
  }

  /**
   * @param wire stands between client and server: what it changes is as if the client were another
   */
  static List<ContractElement> elements(
      List<JsonNode> answers, Set<String> candidates, UnaryOperator<Endpoint> wire) {
    ClientSide side = new ClientSide();
    OkHttpClient http = new OkHttpClient.Builder().addInterceptor(side::keepUrl).build();
    try (Sandbox server =
            Sandbox.builder().token(TOKEN).around(next -> wire.apply(side.told())).start();
        AutocallsClient client =
            AutocallsClient.builder()
                .httpClient(http)
                .baseUrl(server.baseUrl())
                .token(TOKEN)
                .retryPolicy(RetryPolicy.none())
                .build()) {
      side.answer.set(SandboxResponse.json(200, answers.get(0)));
      side.sent(client, candidates);
      side.read(client, answers);
      candidates.stream()
          .filter(StatusElement::is)
          .forEach(name -> side.status(client, name, answers.get(0)));
      candidates.stream()
          .filter(name -> HeaderElement.inResponse(name).isPresent())
          .forEach(name -> side.header(client, name));
    }
    return side.elements;
  }

  private Endpoint told() {
    return request -> {
      received.set(request);
      return answer.get();
    };
  }

  private Response keepUrl(Interceptor.Chain chain) throws IOException {
    url.set(chain.request().url());
    return chain.proceed(chain.request());
  }

  private void sent(AutocallsClient client, Set<String> candidates) {
    try {
      client.createLead(REQUEST);
    } catch (UnreadableResponseException e) {
      throw new UnreadableInputException(
          "The facts' example of a response is not one to a created lead; renew the facts with"
              + " docs --update.",
          e);
    }
    SandboxRequest request = received.get();
    url.get()
        .queryParameterNames()
        .forEach(parameter -> add("request.query." + parameter, null, null));
    for (String header : request.headers().keySet()) {
      HeaderElement.of("request", header, candidates).ifPresent(name -> add(name, null, null));
    }
    add("method", request.method(), null);
    add("path", request.path().replaceFirst("^/api", ""), null);
    request
        .header("Authorization")
        .filter(("Bearer " + TOKEN)::equals)
        .ifPresent(header -> add("auth", "bearer", null));
    new JsonShape("request")
        .add(request.json())
        .elements()
        .forEach(field -> add(field.name(), field.value(), SAMPLE.requires(field.name())));
  }

  private void read(AutocallsClient client, List<JsonNode> answers) {
    JsonShape shape = new JsonShape("response");
    for (JsonNode example : answers) {
      answer.set(SandboxResponse.json(200, example));
      shape.add(KnownFields.json(decoded(client)));
    }
    elements.addAll(shape.elements());
  }

  private static LeadCreated decoded(AutocallsClient client) {
    try {
      return client.leads().createLead(REQUEST).execute().body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A success must become a lead, anything else a failure that tells the status. */
  private void status(AutocallsClient client, String name, JsonNode success) {
    int status = StatusElement.example(name);
    boolean told;
    if (status / 100 == 2) {
      answer.set(SandboxResponse.json(status, success));
      told = lead(client) == success.at("/data/id").asLong();
    } else {
      answer.set(SandboxResponse.json(status, REFUSAL));
      told = refusal(client) == status;
    }
    if (told) {
      add(name, null, null);
    }
  }

  /** A header of a refusal must reach the caller. */
  private void header(AutocallsClient client, String element) {
    String header = HeaderElement.inResponse(element).orElseThrow();
    answer.set(SandboxResponse.json(REFUSED, REFUSAL).withHeader(header, "7"));
    try {
      client.createLead(REQUEST);
    } catch (ApiException e) {
      if ("7".equals(e.headers().get(header))) {
        add(element, null, null);
      }
    }
  }

  /** The id of the lead; zero when the client takes the answer for a failure. */
  private static long lead(AutocallsClient client) {
    try {
      return client.createLead(REQUEST).id();
    } catch (ApiException e) {
      return 0;
    }
  }

  private static int refusal(AutocallsClient client) {
    try {
      client.createLead(REQUEST);
      return 0;
    } catch (ApiException e) {
      return e.status();
    }
  }

  private void add(String name, String value, Boolean required) {
    elements.add(new ContractElement(name, value, required));
  }
}
