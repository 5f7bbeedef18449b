package ai.autocalls.lead.contract.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a {@link Sandbox} is made of. */
public final class SandboxBuilder {
  private static final int MAX_LEADS = 10_000;
  private static final long MAX_STORED_BYTES = 32L * 1024 * 1024;

  private String token = "secret";
  private final TreeMap<Long, String> campaigns = new TreeMap<>();
  private boolean anyCampaign;
  private String host = "127.0.0.1";
  private int port;
  private long firstId = 1;
  private Clock clock = Clock.systemUTC();
  private Duration latency = Duration.ZERO;
  private int maxLeads = MAX_LEADS;
  private int maxBodyBytes = 256 * 1024;
  private Duration requestTime = Duration.ofSeconds(30);
  private int requestsPerMinute = Integer.MAX_VALUE;
  private boolean remote;
  private boolean pactStates;
  private Consumer<String> log = line -> {};
  private Consumer<Error> fatal = error -> {};
  private DeliveryFault fault;
  private final List<UnaryOperator<Endpoint>> around = new ArrayList<>();

  SandboxBuilder() {}

  /** Sets the one token that is accepted. */
  public SandboxBuilder token(String value) {
    token = Objects.requireNonNull(value, "token");
    return this;
  }

  /** Adds a campaign. */
  public SandboxBuilder campaign(long id, String name) {
    campaigns.put(id, Objects.requireNonNull(name, "name"));
    return this;
  }

  /** Lets every campaign id exist, as {@code Campaign <id>} where no name was given. */
  public SandboxBuilder anyCampaign() {
    anyCampaign = true;
    return this;
  }

  /**
   * Sets {@code host}. Requests must name it, {@code localhost} or a loopback address in their
   * {@code Host} header, whatever the port; after {@link #allowRemote}, or any address.
   *
   * @param value the address to listen on, which must be loopback; {@code 127.0.0.1} unless set
   */
  public SandboxBuilder host(String value) {
    host = Objects.requireNonNull(value, "host");
    return this;
  }

  /** Lets {@link #host} be an address that other machines can reach. */
  public SandboxBuilder allowRemote() {
    remote = true;
    return this;
  }

  /** Sets the port to listen on; 0, the default, takes a free one. */
  public SandboxBuilder port(int value) {
    port = value;
    return this;
  }

  /** Sets the first id of the sequence that leads and secondary contacts share; 1 unless set. */
  public SandboxBuilder firstId(long value) {
    firstId = value;
    return this;
  }

  /** Sets where timestamps come from; the system's clock unless set. */
  public SandboxBuilder clock(Clock value) {
    clock = Objects.requireNonNull(value, "clock");
    return this;
  }

  /** Sets how long each response is held back; not at all unless set. */
  public SandboxBuilder latency(Duration value) {
    latency = Objects.requireNonNull(value, "latency");
    return this;
  }

  /** Sets how many leads are kept before the oldest drop out; 10,000 unless set. */
  public SandboxBuilder maxLeads(int value) {
    maxLeads = value;
    return this;
  }

  /** Sets how large a request's body may be, in bytes; 256 KiB unless set. */
  public SandboxBuilder maxBodyBytes(int value) {
    maxBodyBytes = value;
    return this;
  }

  /**
   * Sets how long one request may take to arrive before its connection is closed; 30 s unless set.
   */
  public SandboxBuilder requestTime(Duration value) {
    requestTime = Objects.requireNonNull(value, "requestTime");
    return this;
  }

  /** Sets how many requests a minute are served before 429; unlimited unless set. */
  public SandboxBuilder requestsPerMinute(int value) {
    requestsPerMinute = value;
    return this;
  }

  /**
   * Serves {@code POST /_pact/state} beside the endpoint, as verifiers of consumer contracts call
   * it: {@code {"action","params","state"}} in, the state's values out, the token only at {@link
   * Sandbox#statesUrl}. The states are those of {@link
   * ai.autocalls.lead.contract.pact.ProviderStates}.
   */
  public SandboxBuilder pactStates() {
    pactStates = true;
    return this;
  }

  /**
   * Takes a line for each request: time, method, path, status; never the token or personal data.
   */
  public SandboxBuilder log(Consumer<String> value) {
    log = Objects.requireNonNull(value, "log");
    return this;
  }

  /**
   * Takes errors of the JVM, such as a full memory, after which the sandbox cannot be relied on.
   * The consumer is called on the thread that met the error.
   */
  public SandboxBuilder onFatalError(Consumer<Error> value) {
    fatal = Objects.requireNonNull(value, "onFatalError");
    return this;
  }

  /**
   * Puts something around the provider that may change requests and responses: how a test makes a
   * faulty provider. The last one added is the outermost.
   *
   * @param wrapper makes the new provider of the old one
   */
  public SandboxBuilder around(UnaryOperator<Endpoint> wrapper) {
    around.add(Objects.requireNonNull(wrapper, "wrapper"));
    return this;
  }

  /** Rehearses a fault with every request to create a lead. */
  public SandboxBuilder fault(DeliveryFault value) {
    fault = Objects.requireNonNull(value, "fault");
    return this;
  }

  /**
   * Starts the sandbox.
   *
   * @return the running sandbox, to be closed
   * @throws UncheckedIOException when the address cannot be bound
   * @throws IllegalArgumentException when the host is not loopback and {@link #allowRemote} was not
   *     called
   */
  public Sandbox start() {
    if (!remote && !isLoopback()) {
      throw new IllegalArgumentException(
          host + " is not a loopback address: other machines could reach the sandbox.");
    }
    LeadStore store = new LeadStore(clock, firstId, maxLeads, MAX_STORED_BYTES);
    campaigns.forEach(store::putCampaign);
    if (anyCampaign) {
      store.allowAnyCampaign();
    }
    Endpoint create = new CreateLead(store, log);
    Endpoint endpoint =
        new Api(token)
            .with("POST", "/user/lead", fault == null ? create : fault.apply(create))
            .with("GET", "/user/leads", new ListLeads(store));
    endpoint = new RateLimit(requestsPerMinute, clock, endpoint);
    for (UnaryOperator<Endpoint> wrapper : around) {
      endpoint = wrapper.apply(endpoint);
    }
    String secret = pactStates ? "%032x".formatted(new BigInteger(128, new SecureRandom())) : null;
    if (pactStates) {
      endpoint = new StateEndpoint(store, token, secret, endpoint);
    }
    Endpoint guarded = new BrowserGuard(host, remote, endpoint);
    Recorder recorder =
        new Recorder(request -> guarded.respond(request).delayedBy(latency), clock, log);
    HttpFront front =
        new HttpFront(
            new InetSocketAddress(host, port),
            new HttpFront.Limits(maxBodyBytes, requestTime),
            fault == null ? latency : latency.plus(fault.delay()),
            recorder,
            fatal);
    try {
      front.start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot listen on " + host + ", port " + port + ": " + e.getMessage(), e);
    }
    return new Sandbox(front, host, store, recorder, secret);
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UncheckedIOException("The host " + host + " is not known.", e);
    }
  }
}
