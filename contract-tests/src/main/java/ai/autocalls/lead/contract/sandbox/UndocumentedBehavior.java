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
  UNKNOWN_CAMPAIGN("An unknown campaign is answered with 404."),
  /** A campaign of another account. */
  FOREIGN_CAMPAIGN("A campaign of another account is answered with 403."),
  /** Request fields that the contract does not name. */
  UNKNOWN_FIELDS("Unknown request fields are ignored."),
  /** The zone of timestamps. */
  ZONE("Timestamps are in UTC."),
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
  /** A name that stands twice in one object. */
  DOUBLE_NAMES("A name that stands twice in the same object is refused with 400."),
  /** Methods other than POST. */
  METHODS("Other methods are refused with 405, before the token is looked at."),
  /** Requests without {@code Accept}. */
  ACCEPT("The Accept header is not looked at: every answer is JSON."),
  /** A request that is too large. */
  SIZE("A body above the size limit is refused with 413.");

  private final String sentence;

  UndocumentedBehavior(String sentence) {
    this.sentence = sentence;
  }

  /** {@return the behavior as one sentence} */
  public String sentence() {
    return sentence;
  }
}
