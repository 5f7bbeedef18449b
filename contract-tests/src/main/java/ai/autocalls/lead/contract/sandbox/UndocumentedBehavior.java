package ai.autocalls.lead.contract.sandbox;

/**
 * What the sandbox does where no one has shown what the real provider does. A client must not rely
 * on any of these: another provider may choose differently.
 */
public enum UndocumentedBehavior {
  /** A refused duplicate. */
  REFUSED_DUPLICATE("A duplicate that is not allowed is refused with 409 and an error body."),
  /** The default of {@code allow_dupplicate}. */
  DUPLICATES_BY_DEFAULT("Without allow_dupplicate, duplicates are refused."),
  /** Which numbers count as duplicates. */
  DUPLICATE_SCOPE(
      "Only primary numbers are compared; a secondary contact neither is nor makes a duplicate."),
  /** A campaign that does not exist. */
  UNKNOWN_CAMPAIGN("An unknown campaign gets 404."),
  /** A campaign of another account. */
  FOREIGN_CAMPAIGN("A campaign of another account gets 403."),
  /** Request fields that the contract does not name. */
  UNKNOWN_FIELDS("Unknown request fields are ignored."),
  /** The zone of timestamps. */
  ZONE("Timestamps and the days of date_from and date_to are in UTC."),
  /** What comes back for what was not sent. */
  ABSENT_FIELDS("Variables that were not sent come back as {}, secondary contacts as []."),
  /** Values of variables. */
  VARIABLE_VALUES("Variables of every JSON type are accepted and come back as they were sent."),
  /** Number of secondary contacts. */
  CONTACT_LIMIT("Any number of secondary contacts is accepted, within the size of a request."),
  /** Null for a field. */
  NULLS("Null is refused with 422 wherever a type is documented."),
  /** A number with the fraction zero. */
  WHOLE_NUMBERS("campaign_id is refused with 422 when it is written with a fraction, as in 7.0."),
  /** A number that is not E.164. */
  PHONE_FORMAT("A phone number that is not in E.164 form is refused with 422, never rewritten."),
  /** A body that is not JSON. */
  NOT_JSON("A body that is not JSON, or not declared to be, is refused with 400."),
  /** A name that occurs twice in one object. */
  DOUBLE_NAMES("A name that occurs twice in the same object is refused with 400."),
  /** Methods that a path does not have. */
  METHODS("Other methods are refused with 405, before the token is looked at."),
  /** Requests without {@code Accept}. */
  ACCEPT("The Accept header is not looked at: every response is JSON."),
  /** A request that is too large. */
  SIZE("A body above the size limit is refused with 413."),
  /** The order of a list of leads. */
  LIST_ORDER("Leads are listed newest first."),
  /** When a lead that was created is listed. */
  LISTED_AT_ONCE("A lead is listed from the moment it is created."),
  /** Variables that the campaign's assistant does not define. */
  UNDEFINED_VARIABLES("Variables that the assistant does not define are stored and listed."),
  /** Secondary contacts in a list of leads. */
  LISTED_CONTACTS(
      "A secondary contact is listed inside its lead only, and no filter looks at its number."),
  /** The addresses of other pages. */
  PAGE_URLS("The URLs of other pages leave the filters and per_page out."),
  /** A query parameter with a value that is not documented. */
  QUERY_VALUES("A query value of another type, form or range is refused with 422."),
  /** Query parameters that the documentation does not name, or that are sent twice. */
  QUERY_NAMES("Unknown query parameters are ignored; of one that is sent twice, the last counts."),
  /** A plus sign in a query. */
  QUERY_PLUS("A plus sign in a query value is a space unless it is sent as %2B.");

  private final String sentence;

  UndocumentedBehavior(String sentence) {
    this.sentence = sentence;
  }

  /** {@return the behavior as one sentence} */
  public String sentence() {
    return sentence;
  }
}
