package ai.autocalls.lead.client;

import ai.autocalls.lead.model.Lead;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A lead that was created, with the response that says so. What came is unmasked, except in {@code
 * toString}.
 *
 * @param lead the lead
 * @param status the HTTP status, such as 200
 * @param headers the headers of the response
 * @param message what the provider said, for people; null if it said nothing. It may hold personal
 *     data
 * @param body the body as text, cut after 64 KiB. It holds personal data
 */
public record LeadResponse(
    Lead lead, int status, Headers headers, @Nullable String message, String body) {
  /** {@return the lead and the status} */
  @Override
  public String toString() {
    return "LeadResponse[lead=" + lead + ", status=" + status + "]";
  }
}
