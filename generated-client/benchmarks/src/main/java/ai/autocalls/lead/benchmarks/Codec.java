package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import okio.BufferedSink;

/**
 * The way of one request to the connection, and of one response from it, as a contender goes it.
 */
interface Codec {
  /** Encodes the lead and writes it to the connection. */
  void encode(BufferedSink connection) throws IOException;

  /** Decodes a response; gives what came of it. */
  Object decode(byte[] answer) throws IOException;
}
