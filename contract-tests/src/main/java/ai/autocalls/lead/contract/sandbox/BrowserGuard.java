package ai.autocalls.lead.contract.sandbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses what a web page in a browser of this machine sends, which would reach a sandbox on
 * loopback too: requests of another origin, and requests for a host name whose owner lets it
 * resolve to this machine.
 */
final class BrowserGuard implements Endpoint {
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(:[0-9]{1,5})?");
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  private final String bound;
  private final boolean remote;
  private final Endpoint endpoint;

  /**
   * @param bound the address that the sandbox listens on
   * @param remote whether other machines may send requests
   */
  BrowserGuard(String bound, boolean remote, Endpoint endpoint) {
    this.bound = bound.toLowerCase(Locale.ROOT);
    this.remote = remote;
    this.endpoint = endpoint;
  }

  @Override
  public SandboxResponse respond(SandboxRequest request) {
    String host = request.header("Host").orElse("").toLowerCase(Locale.ROOT);
    if (!isOurs(host)) {
      return Errors.message(
          403,
          "Host '"
              + host
              + "' is refused: the sandbox is reached as localhost, 127.0.0.1 or [::1]"
              + (remote ? ", by its address, or by the name given with --host." : " only."));
    }
    if (request.headers().containsKey("Origin")) {
      Optional<String> origin = request.header("Origin").map(o -> o.toLowerCase(Locale.ROOT));
      if (!origin.equals(Optional.of("http://" + host))) {
        return Errors.message(403, "Requests of a web page of another origin are refused.");
      }
    }
    return endpoint.respond(request);
  }

  private boolean isOurs(String host) {
    Matcher matcher = HOST.matcher(host);
    if (!matcher.matches()) {
      return false;
    }
    String name = matcher.group(1);
    String bare = name.replaceAll("[\\[\\]]", "");
    if (name.equals("localhost") || bare.equals(bound)) {
      return true;
    }
    // Only addresses, so that nothing is looked up; a web page cannot make one its own.
    return (name.startsWith("[") || IPV4.matcher(name).matches()) && (remote || isLoopback(bare));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
