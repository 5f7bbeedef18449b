package ai.autocalls.lead.spec.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** RFC 6901 pointers as text. */
public final class JsonPointers {
  private JsonPointers() {}

  /** The pointer of a member. */
  public static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /**
   * The pointer of what surrounds a value.
   *
   * @return where the object or array around it is; the root's own place for the root
   */
  public static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  /**
   * The name of a value within what surrounds it.
   *
   * @return the pointer's last step, as the name that it means
   */
  public static String key(String pointer) {
    return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** The name that one step of a pointer means. */
  public static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  /** The pointer that the fragment of a local reference holds; such a fragment is URI-encoded. */
  public static String fromRef(String ref) {
    String fragment = ref.substring(1);
    if (!fragment.contains("%")) {
      return fragment;
    }
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return fragment; // a bare percent sign means itself
    }
  }

  /**
   * Whether one place lies within another.
   *
   * @param ancestor where another is
   */
  public static boolean isAtOrBelow(String pointer, String ancestor) {
    return pointer.equals(ancestor) || pointer.startsWith(ancestor + "/");
  }
}
