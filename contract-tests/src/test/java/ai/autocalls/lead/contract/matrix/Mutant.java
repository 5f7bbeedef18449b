package ai.autocalls.lead.contract.matrix;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.List;
import java.util.Map;

/**
 * One source, changed in one way.
 *
 * @param source which source is another one
 * @param kind what was done to it
 * @param operation in which operation it was done
 * @param element about which element of it the source now disagrees
 * @param states what the changed source is found to state
 */
record Mutant(Source source, Kind kind, String operation, String element, Statement states) {
  static final String CREATE = "POST /user/lead";
  static final String LIST = "GET /user/leads";

  /** Of each source, these are renamed, given another type and dropped, in each operation. */
  static final Map<String, List<String>> FIELDS =
      Map.of(
          CREATE,
          List.of(
              "request.allow_dupplicate",
              "request.secondary_contacts[].phone_number",
              "response.data.updated_at",
              "response.data.secondary_contacts[].status"),
          LIST,
          List.of(
              "response.total",
              "response.data[].updated_at",
              "response.data[].secondary_contacts[].status"));

  /** A parameter of the list, which is renamed and dropped. */
  static final String PARAMETER = "request.query.per_page";

  /** A field that becomes optional. */
  static final String REQUIRED = "request.campaign_id";

  /** A field that becomes required. */
  static final String OPTIONAL = "request.variables";

  /** A header of a response, of which the client, the page and the sandbox all know. */
  static final String HEADER = "response.header.X-RateLimit-Limit";

  /** Fields that no one knows. */
  static final List<String> SURPLUS = List.of("request.surplus", "response.data.surplus");

  /** What is done to an element. */
  enum Kind {
    RENAME,
    TYPE,
    REQUIRED,
    DROP,
    ADD,
    /** Another method, path, host or scheme. */
    VALUE;

    static Kind of(BodyChange change) {
      return valueOf(change.name());
    }
  }

  /** Finds out what the changed source states, by what reads or drives the unchanged one. */
  @FunctionalInterface
  interface Statement {
    List<ContractElement> elements() throws Exception;
  }

  @Override
  public String toString() {
    return source + " " + kind + " " + operation + " " + element;
  }
}
