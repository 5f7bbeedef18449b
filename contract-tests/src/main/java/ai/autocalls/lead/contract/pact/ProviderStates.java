package ai.autocalls.lead.contract.pact;

/**
 * The states that a consumer contract may ask of a provider: their names and the names of their
 * parameters, for consumer and provider.
 */
public final class ProviderStates {
  /**
   * A campaign without leads. Parameters {@link #CAMPAIGN_ID} and {@link #CAMPAIGN_NAME}; returns
   * {@link #TOKEN} and {@link #CAMPAIGN_ID}.
   */
  public static final String CAMPAIGN_EXISTS = "a campaign exists";

  /** Returns, as {@link #TOKEN}, one that the provider refuses. */
  public static final String TOKEN_NOT_VALID = "the token is not valid";

  /**
   * A campaign with one lead. Parameters {@link #CAMPAIGN_ID} and {@link #PHONE_NUMBER}; returns
   * {@link #TOKEN} and {@link #CAMPAIGN_ID}.
   */
  public static final String LEAD_EXISTS = "a lead with this phone number exists in the campaign";

  /**
   * A campaign with one lead, which has the variable {@code customer_name} and a secondary contact.
   * Parameters {@link #CAMPAIGN_ID}, {@link #PHONE_NUMBER} and {@link #CONTACT_NUMBER}; returns
   * {@link #TOKEN} and {@link #CAMPAIGN_ID}.
   */
  public static final String LEAD_WITH_CONTACT =
      "a lead with a secondary contact exists in the campaign";

  /** Requests get 402. Returns {@link #TOKEN}. */
  public static final String NO_BALANCE = "the account has no balance";

  /** Requests get 429. Returns {@link #TOKEN}. */
  public static final String REQUESTS_LIMITED = "requests are limited";

  /** Requests get 404. Returns {@link #TOKEN}. */
  public static final String CAMPAIGN_MISSING = "the campaign does not exist";

  /** Requests get 403. Returns {@link #TOKEN}. */
  public static final String FOREIGN_CAMPAIGN = "the campaign belongs to another account";

  /** Requests get 400, as for a malformed number. Returns {@link #TOKEN}. */
  public static final String NUMBER_REFUSED = "phone numbers are refused as malformed";

  /** Requests get 409. Returns {@link #TOKEN}. */
  public static final String CONFLICT = "the request conflicts with what exists";

  /** Requests get 422 with the refused fields. Returns {@link #TOKEN}. */
  public static final String FIELDS_REFUSED = "leads are refused field by field";

  /** Requests get 422 with a coded error. Returns {@link #TOKEN}. */
  public static final String LEAD_REFUSED = "leads are refused as a whole";

  /** Requests get 500 with a JSON message. Returns {@link #TOKEN}. */
  public static final String SERVER_FAILS = "the server fails";

  /** Requests get 502 with an HTML page. Returns {@link #TOKEN}. */
  public static final String PROXY_FAILS = "the proxy in front of the server fails";

  /** Requests get 503 with an HTML page. Returns {@link #TOKEN}. */
  public static final String SERVER_UNAVAILABLE = "the server is unavailable";

  /** Requests get 504 with an HTML page. Returns {@link #TOKEN}. */
  public static final String PROXY_TIMES_OUT = "the proxy in front of the server times out";

  /** A created lead gets status 201. Returns {@link #TOKEN}. */
  public static final String CREATED_AS_201 = "a created lead is answered with 201";

  /** Leads have a status that no list names. Returns {@link #TOKEN}. */
  public static final String UNLISTED_STATUS = "leads have a status that is not listed";

  /** Responses have a field that no one documented. Returns {@link #TOKEN}. */
  public static final String UNDOCUMENTED_FIELD = "answers have an undocumented field";

  /** A valid token, or the refused one; returned by states. */
  public static final String TOKEN = "token";

  /** The id of a campaign, an integer; parameter, and returned by states. */
  public static final String CAMPAIGN_ID = "campaign_id";

  /** The name of a campaign; parameter. */
  public static final String CAMPAIGN_NAME = "campaign_name";

  /** A number in E.164 form; parameter. */
  public static final String PHONE_NUMBER = "phone_number";

  /** A secondary contact's number in E.164 form; parameter. */
  public static final String CONTACT_NUMBER = "contact_phone_number";

  private ProviderStates() {}
}
