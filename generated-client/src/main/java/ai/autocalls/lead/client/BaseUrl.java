package ai.autocalls.lead.client;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** The address under which the API is offered, with the slash at its end that Retrofit needs. */
final class BaseUrl {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1", Pattern.CASE_INSENSITIVE);

  /** Also an empty user name, and a password without one, which HttpUrl drops or hides. */
  private static final Pattern AUTHORITY_WITH_USER = Pattern.compile("\\w+:[/\\\\]*[^/\\\\?#]*@");

  private BaseUrl() {}

  static HttpUrl of(String text, boolean plainHttpAllowed) {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw new IllegalArgumentException(
          "the base URL is not an http or https address; use one such as https://app.autocalls.ai/api");
    }
    if (AUTHORITY_WITH_USER.matcher(text.strip()).lookingAt()) {
      throw new IllegalArgumentException(
          "the base URL has a user name or a password; the token goes into token(…)");
    }
    if (url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(
          "the base URL has a query or a fragment; use only a host and a path");
    }
    if (!url.isHttps() && !plainHttpAllowed && !LOOPBACK.matcher(url.host()).matches()) {
      throw new IllegalArgumentException(
          "the base URL would send token and phone numbers unencrypted; use https, or"
              + " allowPlainHttp()");
    }
    return url.encodedPath().endsWith("/") ? url : url.newBuilder().addPathSegment("").build();
  }
}
