package ai.autocalls.lead.contract.clients;

import java.util.function.BiFunction;

/**
 * One run of the program.
 *
 * @param id such as {@code status-500}
 * @param lead what the program is to create
 * @param ipv6 whether the provider listens on IPv6
 * @param reply responds to the first request; is given the base URL of another host too
 */
record Scenario(
    String id,
    String title,
    GivenLead lead,
    boolean ipv6,
    BiFunction<ReceivedRequest, String, Reply> reply) {
  static Scenario of(String id, String title, GivenLead lead, Reply reply) {
    return new Scenario(id, title, lead, false, (request, other) -> reply);
  }

  static Scenario of(String id, String title, Reply reply) {
    return of(id, title, GivenLead.MINIMAL, reply);
  }
}
