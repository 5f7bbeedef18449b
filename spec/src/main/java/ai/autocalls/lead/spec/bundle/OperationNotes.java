package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What pages say of an operation beyond the contract, from {@code operations.yaml}. Each text is
 * Markdown, and empty where there is nothing to say.
 *
 * @param warning what to know before the first call
 * @param response what to know of a successful response
 * @param samples what the code samples do
 * @param languages the code samples, in the order in which pages show them
 */
record OperationNotes(
    String warning, String response, String samples, List<SampleLanguage> languages) {
  /**
   * A language that an operation has a code sample in.
   *
   * @param file the sample's file, below the folder of samples
   * @param tab a short name for the language or tool
   * @param language the same with what it needs
   */
  record SampleLanguage(String file, String tab, String language) {}

  private static final JsonNode ALL = Resource.yaml(OperationNotes.class, "operations.yaml");

  /** The operations that there is something to say of, by operationId. */
  static List<String> operationIds() {
    List<String> ids = new ArrayList<>();
    ALL.fieldNames().forEachRemaining(ids::add);
    return ids;
  }

  static OperationNotes of(String operationId) {
    JsonNode notes = ALL.path(operationId);
    List<SampleLanguage> languages = new ArrayList<>();
    for (JsonNode sample : notes.path("languages")) {
      languages.add(
          new SampleLanguage(
              operationId + "/" + sample.path("file").asText(),
              sample.path("tab").asText(),
              sample.path("language").asText()));
    }
    return new OperationNotes(
        text(notes, "warning"), text(notes, "response"), text(notes, "samples"), languages);
  }

  private static String text(JsonNode notes, String name) {
    return notes.path(name).asText().strip();
  }
}
