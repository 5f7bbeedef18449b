package ai.autocalls.lead.contract.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a secret in an output as somebody would who wants to have it: undoes encodings, and is
 * content with a part. Shares no code with what masks.
 */
public final class Leaks {
  /** So much of a secret is too much; less is found by chance. */
  private static final int PART = 8;

  private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final Pattern JSON = Pattern.compile("\\\\+u([0-9A-Fa-f]{4})");
  private static final Pattern DECIMAL = Pattern.compile("&#([0-9]{1,7});");
  private static final Pattern HEX = Pattern.compile("&#[xX]([0-9A-Fa-f]{1,6});");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{10,}");

  private static final List<UnaryOperator<String>> DECODINGS =
      List.of(
          text -> replace(text, PERCENT, 16),
          text -> replace(text, JSON, 16),
          text -> replace(text, DECIMAL, 10),
          text -> replace(text, HEX, 16),
          text ->
              text.replace("\\/", "/")
                  .replace("\\\"", "\"")
                  .replace("\\\\", "\\")
                  .replace("&lt;", "<")
                  .replace("&gt;", ">")
                  .replace("&quot;", "\"")
                  .replace("&amp;", "&"));

  private Leaks() {}

  /**
   * {@return the part of the secret that an output holds, in any letter case}
   *
   * @param output what was printed
   * @param secret what must not be in it
   */
  public static Optional<String> in(String output, String secret) {
    String wanted = secret.toLowerCase(Locale.ROOT);
    List<String> texts = new ArrayList<>(List.of(output));
    for (int round = 0; round < 3; round++) {
      String text = texts.get(texts.size() - 1);
      for (UnaryOperator<String> decoding : DECODINGS) {
        text = decoding.apply(text);
      }
      if (text.equals(texts.get(texts.size() - 1))) {
        break; // nothing is encoded any more
      }
      texts.add(text);
    }
    texts.addAll(texts.stream().map(Leaks::base64).toList());
    for (String text : texts) {
      String lower = text.toLowerCase(Locale.ROOT);
      for (int i = 0; i + PART <= wanted.length(); i++) {
        if (lower.contains(wanted.substring(i, i + PART))) {
          return Optional.of(wanted.substring(i, i + PART));
        }
      }
    }
    return Optional.empty();
  }

  private static String replace(String text, Pattern pattern, int radix) {
    return pattern
        .matcher(text)
        .replaceAll(
            match -> {
              int c = Integer.parseInt(match.group(1), radix);
              return Matcher.quoteReplacement(
                  Character.isValidCodePoint(c) ? Character.toString(c) : match.group());
            });
  }

  /** What every run of Base64 letters says, from each of the places where it may begin. */
  private static String base64(String text) {
    StringBuilder decoded = new StringBuilder();
    for (MatchResult run : BASE64.matcher(text).results().toList()) {
      String letters = run.group().replace('-', '+').replace('_', '/');
      for (int first = 0; first < 4; first++) {
        int end = first + (letters.length() - first) / 4 * 4;
        byte[] bytes = Base64.getDecoder().decode(letters.substring(first, end));
        decoded.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
      }
    }
    return decoded.toString();
  }
}
