package ai.autocalls.lead.client;

import ai.autocalls.lead.client.internal.Redaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The provider responded with a status that is not a success. A status from 300 to 499 means that
 * this request created no lead ({@link Delivery#REJECTED}); 408, 500 and above, and statuses that
 * HTTP does not define leave it open ({@link Delivery#UNKNOWN}).
 *
 * <p>No page documents an error of this endpoint; the known forms of error bodies are the ones that
 * sibling pages of the same API show (observed).
 */
public sealed class ApiException extends AutocallsException
    permits UnauthorizedException,
        ForbiddenException,
        NotFoundException,
        ValidationException,
        RateLimitedException,
        ServerException {
  private static final long serialVersionUID = 2L;

  /** The HTTP status. */
  private final int status;

  /** Null after deserialization: headers cannot be serialized. */
  private final transient @Nullable Headers headers;

  /** The headers as names and values in turn. */
  private final String[] headerLines;

  /** The message of the provider; null if it sent none. */
  private final @Nullable String providerMessage;

  /** The messages by field. */
  private final LinkedHashMap<String, List<String>> fieldErrors;

  /** The code of the provider; null if it sent none. */
  private final @Nullable String errorCode;

  /** How long the provider asks to wait; null if it does not say. */
  private final @Nullable Duration retryAfter;

  /** The body, cut. */
  private final String body;

  ApiException(ErrorResponse response) {
    super(response.delivery(), response.description(), null);
    this.status = response.status();
    this.headers = response.headers();
    this.headerLines = lines(response.headers());
    this.providerMessage = response.message();
    this.fieldErrors = new LinkedHashMap<>(response.fieldErrors());
    this.errorCode = response.errorCode();
    this.retryAfter = response.retryAfter();
    this.body = response.body();
  }

  /**
   * The failure that the client throws when a request to create a lead gets this response, for unit
   * tests of what an application does about it.
   *
   * @param status the status; not a success
   * @param headers the headers
   * @param body the body
   * @return the exception of this status, such as {@link ValidationException} for 422
   * @throws IllegalArgumentException if the status is a success
   */
  public static ApiException of(int status, Headers headers, String body) {
    if (status >= 200 && status < 300) {
      throw new IllegalArgumentException(status + " is a success");
    }
    return ErrorResponse.of(
            status, headers, body, Effect.CREATES, Clock.systemUTC(), Redaction.NONE)
        .asException();
  }

  private static String[] lines(Headers headers) {
    String[] lines = new String[2 * headers.size()];
    for (int i = 0; i < headers.size(); i++) {
      lines[2 * i] = headers.name(i);
      lines[2 * i + 1] = headers.value(i);
    }
    return lines;
  }

  /** {@return the HTTP status, such as 422} */
  public int status() {
    return status;
  }

  /** {@return the headers of the response} */
  public Headers headers() {
    if (headers != null) {
      return headers;
    }
    Headers.Builder builder = new Headers.Builder();
    for (int i = 0; i < headerLines.length; i += 2) {
      builder.addUnsafeNonAscii(headerLines[i], headerLines[i + 1]);
    }
    return builder.build();
  }

  /**
   * {@return what the provider said, for people: {@code message} or {@code error} of the body; null
   * if the body has neither} It may hold personal data.
   */
  public @Nullable String providerMessage() {
    return providerMessage;
  }

  /**
   * {@return for each refused field, by its name on the wire such as {@code
   * secondary_contacts.0.phone_number}, the provider's reasons as sentences; empty if the body has
   * none} They may hold personal data.
   */
  public Map<String, List<String>> fieldErrors() {
    return Collections.unmodifiableMap(fieldErrors);
  }

  /**
   * {@return {@code error_code} of the body, for programs; null if there is none} No list of codes
   * is known.
   */
  public @Nullable String errorCode() {
    return errorCode;
  }

  /**
   * {@return how long to wait before the next attempt: the {@code Retry-After} header as seconds or
   * date, else {@code retry_after} of the body; null if there is none}
   */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** {@return the body as text, cut after 64 KiB} It may hold personal data. */
  public String body() {
    return body;
  }
}
