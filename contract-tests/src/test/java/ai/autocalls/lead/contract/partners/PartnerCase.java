package ai.autocalls.lead.contract.partners;

/**
 * What a generated client is shown, and what it must make of it. The bodies are the known shapes of
 * the response, today's and older ones, and the errors; none is taken from the document.
 */
enum PartnerCase {
  CREATES(200, Bodies.TODAY, "id 4711"),
  STATUS_201(201, Bodies.TODAY, "id 4711"),
  FEWER_FIELDS(200, "{\"data\":{\"id\":4711}}", "id 4711"),
  TEXT_ID(
      200,
      "{\"message\":\"Lead created successfully\",\"data\":{\"id\":\"1234569\"}}",
      "id 1234569"),
  OTHER_DATES(200, Bodies.TODAY.replaceAll("2026-03-01 09:30:00", Bodies.ISO), "id 4711"),
  NEW_VALUES(
      200,
      Bodies.TODAY
          .replace("\"created\"", "\"contacted\"")
          .replace("\"id\":4711", "\"id\":4711,\"priority\":1"),
      "id 4711"),
  ARRAY(200, "[" + Bodies.OLDER + "]", "id 1"),
  UNAUTHORIZED(401, "{\"message\":\"Unauthenticated.\"}", "status 401"),
  CONFLICT(409, "{\"error\":\"The lead exists.\"}", "status 409"),
  FIELDS_REFUSED(
      422,
      "{\"message\":\"The given data was invalid.\",\"errors\":{\"phone_number\":[\"No.\"]}}",
      "status 422"),
  REFUSED(422, "{\"success\":false,\"error\":\"No.\",\"error_code\":\"refused\"}", "status 422"),
  LIMITED(429, "{\"message\":\"Too Many Attempts.\",\"retry_after\":60}", "status 429"),
  SERVER_FAILS(500, "{\"message\":\"Server Error\"}", "status 500"),
  PROXY_FAILS(502, "<html><body><h1>502 Bad Gateway</h1></body></html>", "status 502"),
  COME_AT_ONCE(503, "<html><body><h1>503</h1></body></html>", "status 503"),
  REQUEST_TIMEOUT(408, "{\"message\":\"Too slow.\"}", "status 408"),
  REDIRECTED(307, "", ""),
  BROKEN_OFF(0, "", "");

  private static final class Bodies {
    static final String ISO = "2026-03-01T09:30:00.000000Z";
    static final String TODAY =
        "{\"message\":\"Lead created successfully\",\"data\":{\"id\":4711,\"campaign_id\":7,"
            + "\"phone_number\":\"+12025550123\",\"variables\":{\"customer_name\":\"Ada Example\"},"
            + "\"status\":\"created\",\"created_at\":\"2026-03-01 09:30:00\","
            + "\"updated_at\":\"2026-03-01 09:30:00\",\"campaign\":{\"id\":7,\"name\":\"Spring\"},"
            + "\"secondary_contacts\":[{\"id\":4712,\"phone_number\":\"+12025550124\","
            + "\"variables\":{},\"status\":\"created\",\"created_at\":\"2026-03-01 09:30:00\","
            + "\"updated_at\":\"2026-03-01 09:30:00\"}]}}";
    static final String OLDER =
        "{\"message\":\"Lead erfolgreich erstellt\",\"data\":{\"id\":\"1\",\"status\":\"created\","
            + "\"created_at\":\""
            + ISO
            + "\",\"updated_at\":\""
            + ISO
            + "\"}}";
  }

  private final int status;
  private final String body;
  private final String outcome;

  PartnerCase(int status, String body, String outcome) {
    this.status = status;
    this.body = body;
    this.outcome = outcome;
  }

  /** The status of the response; zero where the connection ends without one. */
  int status() {
    return status;
  }

  String body() {
    return body;
  }

  /**
   * Whether the client reported what happened; of a request without a usable response, anything but
   * a lead.
   */
  boolean isReportedBy(String line) {
    return outcome.isEmpty() ? !line.startsWith("id ") : line.equals(outcome);
  }
}
