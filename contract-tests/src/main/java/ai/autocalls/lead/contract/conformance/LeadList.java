package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The leads of a run, for those who have to find them. */
public final class LeadList {
  /** A rehearsal makes hundreds of leads, which no one has to find. */
  private static final int LISTED = 200;

  private LeadList() {}

  /** {@return all leads, in one or two lines} */
  public static String text(List<LeadJournal.Entry> leads) {
    return text(leads, Integer.MAX_VALUE);
  }

  static String shortText(List<LeadJournal.Entry> leads) {
    return text(leads, LISTED);
  }

  private static String text(List<LeadJournal.Entry> leads, int listed) {
    if (leads.isEmpty()) {
      return "No lead was made.";
    }
    List<String> ids =
        leads.stream().filter(LeadJournal.Entry::certain).map(e -> String.valueOf(e.id())).toList();
    StringBuilder text = new StringBuilder("Leads made: ").append(ids.size());
    text.append(
        ids.isEmpty() ? "" : ", ids " + String.join(" ", ids.stream().limit(listed).toList()));
    text.append(ids.size() > listed ? " and more, all in the JSON report" : "");
    long unknown = leads.stream().filter(lead -> !lead.certain()).count();
    if (unknown > 0) {
      text.append("\nPerhaps made, the provider did not say: ").append(unknown);
    }
    return text.toString();
  }

  /**
   * {@return what is known of a run that did not end, as one JSON object: {@code conforms}, which
   * is null, and {@code leads}}
   *
   * @param leads the leads until then
   */
  public static String stopped(List<LeadJournal.Entry> leads) {
    ObjectNode json = ExactJson.object().putNull("conforms");
    json.set("leads", json(leads));
    return ExactJson.pretty(json) + "\n";
  }

  static ArrayNode json(List<LeadJournal.Entry> leads) {
    ArrayNode list = ExactJson.array();
    for (LeadJournal.Entry lead : leads) {
      list.addObject().put("id", lead.id()).put("why", lead.why()).put("certain", lead.certain());
    }
    return list;
  }
}
