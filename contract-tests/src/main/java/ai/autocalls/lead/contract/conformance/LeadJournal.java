package ai.autocalls.lead.contract.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.autocalls.lead.client.internal.Redaction;
import ai.autocalls.lead.spec.document.OutputFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every lead that the run made or may have made, kept as it comes, so that it can be found and
 * removed whatever becomes of the run. Holds neither numbers nor the token.
 */
public final class LeadJournal implements AutoCloseable {
  private final FileChannel file;
  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> numbersAsIds = new LinkedHashSet<>();
  private String underWay;
  private boolean stopped;

  private LeadJournal(FileChannel file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * One lead.
   *
   * @param id the id as the provider gave it, in JSON; null when it is not known, {@code ***} when
   *     what the provider gave is a phone number or nothing like an id
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
   * @throws CouldNotRunException when the file cannot be written
   */
  public static LeadJournal appending(Path file, Clock clock) {
    try {
      return new LeadJournal(
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), clock);
    } catch (IOException e) {
      throw new CouldNotRunException(
          "The journal "
              + file
              + " cannot be written: "
              + OutputFile.reason(e)
              + ". Nothing was sent; name another with --journal.");
    }
  }

  /** {@return the leads so far; may be called while the run goes on} */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /**
   * Called before a request is sent, so that {@link #stop} knows of it.
   *
   * @throws CouldNotRunException when nothing may be sent any more
   */
  synchronized void sending(String why) {
    if (stopped) {
      throw new CouldNotRunException("The run was interrupted.");
    }
    underWay = why;
  }

  /**
   * Lets nothing be sent any more, and notes the request whose response is not awaited: it may have
   * made a lead.
   */
  public synchronized void stop() {
    stopped = true;
    if (underWay != null) {
      add(new Entry(null, underWay, false), MissingNode.getInstance());
      underWay = null;
    }
  }

  /** The phone numbers that came back where an id belongs. */
  synchronized Set<String> numbersAsIds() {
    return Set.copyOf(numbersAsIds);
  }

  synchronized void note(Exchange exchange, String why, Redaction redaction) {
    if (stopped) {
      return; // it is in the journal already
    }
    underWay = null;
    if (!exchange.request().creates()) {
      return; // it makes no lead
    }
    boolean unknown = exchange.response() == null || exchange.response().status() >= 500;
    if (!exchange.created() && !unknown) {
      return;
    }
    JsonNode sent = exchange.request().json();
    String id = null;
    try {
      JsonNode data = unknown ? MissingNode.getInstance() : exchange.response().data();
      numbersAsIds.addAll(LeadId.numbersAsIds(data, sent));
      id = LeadId.of(data.path("id"), sent);
    } finally {
      // Whatever there is about the response: the lead must be found.
      add(
          new Entry(id == null ? null : redaction.mask(id), why, !unknown),
          sent.path("campaign_id"));
    }
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
      ByteBuffer bytes = ByteBuffer.wrap((ExactJson.text(line) + "\n").getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
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
        throw new CouldNotRunException("The journal could not be closed: " + e.getMessage() + ".");
      }
    }
  }
}
