package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Every lead that the run made or may have made, kept as it comes, so that it can be found and
 * removed whatever becomes of the run. Holds neither numbers nor the token.
 */
public final class LeadJournal implements AutoCloseable {
  private final BufferedWriter file;
  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();
  private String underWay;

  private LeadJournal(BufferedWriter file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * One lead.
   *
   * @param id the id as the provider gave it, in JSON; null when it is not known
   * @param why what the request was for
   * @param certain false when the provider did not say whether it made the lead
   */
  public record Entry(String id, String why, boolean certain) {}

  /** {@return a journal in memory only} */
  public static LeadJournal inMemory() {
    return new LeadJournal(null, Clock.systemUTC());
  }

  /**
   * A journal that is appended to a file, one JSON object a line, each written at once.
   *
   * @param file where; made if it does not exist
   * @param clock dates the lines
   * @return the journal, to be closed
   * @throws CouldNotRunException when the file cannot be written
   */
  public static LeadJournal appending(Path file, Clock clock) {
    try {
      return new LeadJournal(
          Files.newBufferedWriter(
              file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          clock);
    } catch (IOException e) {
      throw new CouldNotRunException(
          "The journal " + file + " cannot be written: " + e.getMessage() + ". Nothing was sent.");
    }
  }

  /** {@return the leads so far; may be called while the run goes on} */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Told before a request is sent, so that {@link #interrupted} knows of it. */
  synchronized void sending(String why) {
    underWay = why;
  }

  /** Notes the request whose answer is not awaited any more: it may have made a lead. */
  public synchronized void interrupted() {
    if (underWay != null) {
      add(new Entry(null, underWay, false), MissingNode.getInstance());
      underWay = null;
    }
  }

  synchronized void note(Exchange exchange, String why, Secret secret) {
    underWay = null;
    boolean unknown = exchange.answer() == null || exchange.answer().status() >= 500;
    if (!exchange.created() && !unknown) {
      return;
    }
    JsonNode id = unknown ? ExactJson.object().path("id") : exchange.answer().data().path("id");
    Entry entry =
        new Entry(id.isMissingNode() ? null : secret.keptOutOf(ExactJson.text(id)), why, !unknown);
    add(entry, exchange.request().json().path("campaign_id"));
  }

  private void add(Entry entry, JsonNode campaignId) {
    entries.add(entry);
    if (file != null) {
      append(entry, campaignId);
    }
  }

  private void append(Entry entry, JsonNode campaignId) {
    ObjectNode line =
        ExactJson.object()
            .put("at", clock.instant().toString())
            .put("id", entry.id())
            .put("certain", entry.certain())
            .put("why", entry.why());
    line.set("campaign_id", campaignId.isMissingNode() ? null : campaignId);
    try {
      file.write(ExactJson.text(line) + "\n");
      file.flush();
    } catch (IOException e) {
      throw new CouldNotRunException(
          "The journal can no longer be written, so the run was stopped: " + e.getMessage() + ".");
    }
  }

  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
