package ai.autocalls.lead.client;

import ai.autocalls.lead.client.internal.Redaction;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A response that is not a success, in the terms that all known envelopes share: {@code {message}},
 * {@code {message, errors}}, {@code {error}}, {@code {success, error, error_code}}, {@code
 * {message, retry_after}}; or anything else, such as HTML.
 */
record ErrorResponse(
    int status,
    Headers headers,
    String body,
    @Nullable String message,
    Map<String, List<String>> fieldErrors,
    @Nullable String errorCode,
    @Nullable Duration retryAfter,
    Delivery delivery,
    String description) {
  /** The characters of the provider that a message shows at most, for each of its fields. */
  private static final int LONGEST = 300;

  static ErrorResponse of(
      int status, Headers headers, String body, Effect effect, Clock clock, Redaction redaction) {
    JsonObject json = object(body);
    String message = text(json, "message");
    if (message == null) {
      message = text(json, "error");
    }
    Map<String, List<String>> fieldErrors = fieldErrors(json);
    String errorCode = text(json, "error_code");
    Duration retryAfter = RetryAfter.of(headers, json.get("retry_after"), clock);
    return new ErrorResponse(
        status,
        headers,
        body,
        message,
        fieldErrors,
        errorCode,
        retryAfter,
        effect.delivery(status),
        describe(status, message, fieldErrors, errorCode, redaction)
            + effect.consequence(effect.delivery(status), advice(status)));
  }

  ApiException asException() {
    return switch (status) {
      case 401 -> new UnauthorizedException(this);
      case 403 -> new ForbiddenException(this);
      case 404 -> new NotFoundException(this);
      case 422 -> new ValidationException(this);
      case 429 -> new RateLimitedException(this);
      default -> status >= 500 ? new ServerException(this) : new ApiException(this);
    };
  }

  private static String describe(
      int status,
      @Nullable String message,
      Map<String, List<String>> fieldErrors,
      @Nullable String errorCode,
      Redaction redaction) {
    StringBuilder text = new StringBuilder(status == 407 ? "a proxy" : "the provider");
    text.append(" responded with ").append(status);
    if (message != null) {
      text.append(" \"").append(redaction.line(message, LONGEST)).append('"');
    }
    if (errorCode != null) {
      text.append(", code ").append(redaction.line(errorCode, LONGEST));
    }
    if (!fieldErrors.isEmpty()) {
      text.append(", refused fields ").append(redaction.line(fieldErrors.toString(), LONGEST));
    }
    return text.append(oddity(status)).append(". ").toString();
  }

  private static String oddity(int status) {
    if (status < 100 || status > 599) {
      return ", which is not a status of HTTP";
    }
    return status < 300 ? ", which is not a final response to this request" : "";
  }

  private static String advice(int status) {
    return switch (status) {
      case 401 -> "check the token.";
      case 402 -> "check the account's balance.";
      case 403 -> "check what the token may do.";
      case 404 -> "check the campaign and the base URL.";
      case 407 -> "the proxy requires a login, set a proxyAuthenticator on the HTTP client.";
      case 408 -> Effect.LOOK_AGAIN;
      case 409 ->
          "it conflicts with something that exists, perhaps an earlier lead for the same"
              + " number: look it up.";
      case 429 -> "wait before the next attempt.";
      default -> {
        if (status >= 500) {
          yield Effect.LOOK_AGAIN;
        }
        yield status < 400 ? "redirects are not followed, check the base URL." : "fix the request.";
      }
    };
  }

  private static JsonObject object(String body) {
    try {
      return JsonParser.parseString(body) instanceof JsonObject object ? object : new JsonObject();
    } catch (JsonParseException e) {
      // The pages of a proxy are not JSON; status and body say all there is to say.
      return new JsonObject();
    }
  }

  private static @Nullable String text(JsonObject json, String name) {
    return json.get(name) instanceof JsonPrimitive value ? value.getAsString() : null;
  }

  private static Map<String, List<String>> fieldErrors(JsonObject json) {
    if (!(json.get("errors") instanceof JsonObject errors)) {
      return Map.of();
    }
    Map<String, List<String>> byField = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> field : errors.entrySet()) {
      List<String> reasons = new ArrayList<>();
      if (field.getValue().isJsonArray()) {
        for (JsonElement reason : field.getValue().getAsJsonArray()) {
          reasons.add(reason.isJsonPrimitive() ? reason.getAsString() : reason.toString());
        }
      } else {
        JsonElement reason = field.getValue();
        reasons.add(reason.isJsonPrimitive() ? reason.getAsString() : reason.toString());
      }
      byField.put(field.getKey(), List.copyOf(reasons));
    }
    return Collections.unmodifiableMap(byField);
  }
}
