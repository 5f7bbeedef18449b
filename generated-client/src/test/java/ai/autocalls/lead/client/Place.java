package ai.autocalls.lead.client;

/** Where a request is when someone gives up. */
enum Place {
  BEFORE("before the call"),
  QUEUED("queued"),
  CONNECTING("connecting"),
  GATE("at the gate"),
  HALF_SENT("body half sent"),
  WAITING("waiting"),
  READING("reading"),
  BETWEEN("between attempts");

  /** Its column in {@code FAULTS.md}. */
  final String title;

  Place(String title) {
    this.title = title;
  }
}
