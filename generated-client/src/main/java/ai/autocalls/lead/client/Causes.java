package ai.autocalls.lead.client;

import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/** Causes of failures, fit for a log. */
final class Causes {
  private static final int DEEPEST = 20;

  private Causes() {}

  /**
   * OkHttp quotes what is not HTTP, and a server may have put the request into it. Such a cause is
   * replaced by one without the quotation, from the same place.
   */
  static @Nullable Throwable withoutForeignText(@Nullable Throwable cause) {
    int depth = 0;
    for (Throwable t = cause; t != null && depth < DEEPEST; t = t.getCause(), depth++) {
      if (t instanceof ProtocolException) {
        ProtocolException bare = new ProtocolException("the response does not follow HTTP");
        bare.setStackTrace(t.getStackTrace());
        return bare;
      }
    }
    return cause;
  }
}
