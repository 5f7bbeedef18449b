package ai.autocalls.lead.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The provider answered with a status that is no success. A status from 300 to 499 says that there
 * is no lead ({@link Delivery#REJECTED}); 408 and from 500 on leave it open ({@link
 * Delivery#UNKNOWN}).
 *
 * <p>No page documents an error of this endpoint; the forms of error bodies are the ones that
 * sibling pages of the same API show (observed).
 */
public sealed class ApiException extends AutocallsException
    permits UnauthorizedException,
        ForbiddenException,
        NotFoundException,
        ValidationException,
        RateLimitedException,
        ServerException {
  private static final long serialVersionUID = 1L;

  private final transient ErrorAnswer answer;

  ApiException(ErrorAnswer answer) {
    super(answer.delivery(), answer.description(), null);
    this.answer = answer;
  }

  /** {@return the HTTP status, such as 422} */
  public int status() {
    return answer.status();
  }

  /** {@return the headers of the answer} */
  public Headers headers() {
    return answer.headers();
  }

  /**
   * {@return what the provider said, for people: {@code message} or {@code error} of the body; null
   * if the body has neither} It may hold personal data.
   */
  public @Nullable String providerMessage() {
    return answer.message();
  }

  /**
   * {@return for each refused field, by its name on the wire such as {@code
   * secondary_contacts.0.phone_number}, the provider's reasons as sentences; empty if the body has
   * none} They may hold personal data.
   */
  public Map<String, List<String>> fieldErrors() {
    return answer.fieldErrors();
  }

  /**
   * {@return {@code error_code} of the body, for programs; null if there is none} No list of codes
   * is known.
   */
  public @Nullable String errorCode() {
    return answer.errorCode();
  }

  /**
   * {@return how long to wait before the next attempt: the {@code Retry-After} header as seconds or
   * date, else {@code retry_after} of the body; null if there is none}
   */
  public @Nullable Duration retryAfter() {
    return answer.retryAfter();
  }

  /** {@return the body as text, cut after 64 KiB} It may hold personal data. */
  public String body() {
    return answer.body();
  }
}
