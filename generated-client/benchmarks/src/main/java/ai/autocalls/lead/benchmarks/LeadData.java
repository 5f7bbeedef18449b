package ai.autocalls.lead.benchmarks;

import java.util.List;
import java.util.Map;

/** The lead to create; each contender makes its own kind of request of it. */
record LeadData(
    String phoneNumber,
    long campaignId,
    Map<String, String> variables,
    boolean allowDuplicate,
    List<Contact> contacts) {

  /**
   * The vendor's example. Written out, because a cold start that reads it from a file would measure
   * the reading.
   */
  static final LeadData EXAMPLE =
      new LeadData(
          "+1234567890",
          123,
          Map.of("customer_name", "John Doe", "email", "john.doe@example.com"),
          true,
          List.of(
              new Contact(
                  "+1234567891",
                  Map.of(
                      "customer_name",
                      "Jane Doe Secondary",
                      "email",
                      "jane.doe.secondary@example.com"))));

  /** Someone to call if the person of the lead does not response. */
  record Contact(String phoneNumber, Map<String, String> variables) {}
}
