package ai.autocalls.lead.client;

import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.SecondaryContactRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes words of the provider fit for a log: what the request said about a person is masked, and so
 * is whatever looks like a phone number or a mail address.
 */
final class Redaction {
  private static final int LONGEST = 300;
  private static final Pattern PHONE_OR_MAIL =
      Pattern.compile("\\+?\\d[\\d\\s().-]{4,}\\d|[^\\s\"'<>]+@[^\\s\"'<>]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private final Set<String> secrets = new LinkedHashSet<>();

  static Redaction of(CreateLeadRequest request) {
    Redaction redaction = new Redaction().hiding(request.phoneNumber()).hiding(request.variables());
    if (request.secondaryContacts() != null) {
      for (SecondaryContactRequest contact : request.secondaryContacts()) {
        redaction.hiding(contact.phoneNumber()).hiding(contact.variables());
      }
    }
    return redaction;
  }

  /**
   * A value that must not be seen, or a map or list of such. Short ones would mask half of every
   * sentence.
   */
  Redaction hiding(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::hiding);
    } else if (value instanceof Collection<?> list) {
      list.forEach(this::hiding);
    } else if (value != null && value.toString().length() > 2) {
      secrets.add(value.toString());
    }
    return this;
  }

  /** The text without what is known to be secret; for text that is no sentence of the provider. */
  String withoutSecrets(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, "***");
    }
    return masked;
  }

  String apply(String text) {
    String masked = withoutSecrets(text);
    masked = PHONE_OR_MAIL.matcher(masked).replaceAll("***");
    masked = CONTROL.matcher(masked).replaceAll(" ");
    return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
  }
}
