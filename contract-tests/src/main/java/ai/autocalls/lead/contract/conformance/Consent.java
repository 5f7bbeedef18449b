package ai.autocalls.lead.contract.conformance;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the person who starts a run agrees to. Without it no one may be called, so only a provider
 * on loopback is spoken to.
 *
 * @param live that phones ring
 * @param numbers the only numbers that then ring, in E.164 form
 * @param variables the only variables that are then sent, by name
 * @param plainHttp that token and numbers may travel unencrypted
 */
public record Consent(
    boolean live, List<String> numbers, List<String> variables, boolean plainHttp) {
  /** Copies the lists. */
  public Consent {
    numbers = List.copyOf(numbers);
    variables = List.copyOf(variables);
  }

  /**
   * Consent to calls, over TLS only.
   *
   * @param live that phones ring
   * @param numbers the only numbers that then ring, in E.164 form
   * @param variables the only variables that are then sent, by name
   */
  public Consent(boolean live, List<String> numbers, List<String> variables) {
    this(live, numbers, variables, false);
  }

  /** {@return the first of the numbers that is none} */
  public Optional<String> malformedNumber() {
    return numbers.stream().filter(number -> !number.matches("\\+[1-9][0-9]{1,14}")).findFirst();
  }

  /**
   * @param option what the user calls an option, such as {@code --live} for {@code live}
   * @throws CouldNotRunException when this does not allow to send leads there
   */
  void mustCover(URI baseUrl, UnaryOperator<String> option) {
    if (live && numbers.isEmpty()) {
      throw new CouldNotRunException(
          "%s needs %s: only numbers of your own are called. Nothing was sent."
              .formatted(option.apply("live"), option.apply("phone-number")));
    }
    if (!live && !isLoopback(baseUrl)) {
      throw new CouldNotRunException(
          ("%s is not a loopback address, and there a lead makes a phone ring. Nothing was sent."
                  + " If that is meant, add %s, and %s with a number of your own.")
              .formatted(baseUrl.getHost(), option.apply("live"), option.apply("phone-number")));
    }
    if (!plainHttp && "http".equalsIgnoreCase(baseUrl.getScheme()) && !isLoopback(baseUrl)) {
      throw new CouldNotRunException(
          ("%s is plain HTTP: anyone on the way reads the token and the numbers. Nothing was sent."
                  + " Use https://, or add %s if that is meant.")
              .formatted(baseUrl, option.apply("allow-plain-http")));
    }
  }

  /**
   * Whether a host is this machine and stays so. Of names only {@code localhost} does: another may
   * resolve to loopback now and, by the next request, to anywhere.
   *
   * @param baseUrl an address on that host
   * @return true when no other machine can be meant
   */
  public static boolean isLoopback(URI baseUrl) {
    String host = String.valueOf(baseUrl.getHost());
    if (!host.equalsIgnoreCase("localhost") && !host.matches("\\[.*]|[0-9.]+")) {
      return false;
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Without numbers. */
  @Override
  public String toString() {
    return live ? "consent to live calls" : "no consent";
  }
}
