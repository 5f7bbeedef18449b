package ai.autocalls.lead.spec.lint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** RFC 6901 pointers as text. */
final class Pointers {
  private Pointers() {}

  static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  /** The pointer that the fragment of a local reference holds; such a fragment is URI-encoded. */
  static String fromRef(String ref) {
    String fragment = ref.substring(1);
    return fragment.contains("%")
        ? URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8)
        : fragment;
  }

  static boolean isAtOrBelow(String pointer, String ancestor) {
    return pointer.equals(ancestor) || pointer.startsWith(ancestor + "/");
  }
}
