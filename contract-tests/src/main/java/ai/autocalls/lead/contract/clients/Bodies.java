package ai.autocalls.lead.contract.clients;

/** The bodies that providers are known to send. */
final class Bodies {
  /** Today's response, as the vendor's page shows it. */
  static final String TODAY =
      """
      {"message": "Lead created successfully", "data": {"id": 1234569, "campaign_id": 7,
      "phone_number": "+12025550123", "variables": {"customer_name": "Ada Example"},
      "status": "created", "created_at": "2025-06-02 12:08:17", "updated_at": "2025-06-02 12:08:17",
      "campaign": {"id": 7, "name": "Spring"}, "secondary_contacts": [{"id": 21,
      "phone_number": "+12025550189", "variables": {}, "status": "created",
      "created_at": "2025-06-02 12:08:17", "updated_at": "2025-06-02 12:08:17"}]}}""";

  static final String EMPTY_CONTACTS =
      """
      {"message": "Lead created successfully", "data": {"id": 1234569, "campaign_id": 7,
      "phone_number": "+12025550123", "variables": {}, "status": "created",
      "created_at": "2025-06-02 12:08:17", "updated_at": "2025-06-02 12:08:17",
      "campaign": {"id": 7, "name": "Spring"}, "secondary_contacts": []}}""";

  static final String STRING_ID =
      """
      {"message": "Lead created successfully", "data": {"id": "1234569"}}""";

  static final String ARRAY =
      """
      [{"message": "Lead created successfully", "data": {"id": "1", "campaign_id": 7,
      "phone_number": "+12025550123", "variables": {"customer_name": "Ada Example"},
      "status": "created", "created_at": "2025-06-02T12:08:17.000000Z",
      "updated_at": "2025-06-02T12:08:17.000000Z"}}]""";

  static final String WITHOUT_OPTIONAL =
      """
      {"message": "Lead created successfully", "data": {"id": 1234569, "campaign_id": 7,
      "phone_number": "+12025550123", "status": "created", "created_at": "2025-06-02 12:08:17",
      "updated_at": "2025-06-02 12:08:17"}}""";

  static final String OTHER_LANGUAGE =
      TODAY.replace("Lead created successfully", "Lead für die Kampagne angelegt");

  static final String UNKNOWN_FIELDS =
      """
      {"message": "Lead created successfully", "success": true, "meta": {"trace": [1, null]},
      "data": {"id": 1234569, "campaign_id": 7, "phone_number": "+12025550123", "variables": {},
      "status": "created", "created_at": "2025-06-02 12:08:17", "updated_at": "2025-06-02 12:08:17",
      "priority": 2.5, "owner": {"id": 3}, "campaign": {"id": 7, "name": "Spring", "active": true}}}""";

  static final String UNLISTED_STATUS = TODAY.replace("\"created\"", "\"contacted\"");

  static final String HTML =
      "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please wait</body></html>";

  static final String UNAUTHENTICATED = message("Unauthenticated.");

  /** Repeats the number, as servers do that explain what they refuse. */
  static final String INVALID =
      """
      {"message": "The given data was invalid.",
      "errors": {"phone_number": ["The number +12025550123 cannot be called."]}}""";

  /** What the second request of a program is given, so that it ends. */
  static final Reply CREATED = Reply.json(201, TODAY);

  private Bodies() {}

  static String message(String text) {
    return "{\"message\": \"" + text + "\", \"success\": false}";
  }
}
