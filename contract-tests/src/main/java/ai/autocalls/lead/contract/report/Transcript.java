package ai.autocalls.lead.contract.report;

/**
 * A part of what a failure rests on, without secrets.
 *
 * @param name what it is, such as {@code request}; the key in JSON
 */
public record Transcript(String name, String text) {
  String title() {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
