package ai.autocalls.lead.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import okhttp3.Protocol;

/** Refusals that only HTTP/2 knows; OkHttp by itself would send such requests again. */
final class Http2Faults {
  private static final int DATA = 0;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int REFUSED_STREAM = 7;

  private Http2Faults() {}

  static List<Fault> all() {
    return List.of(
            Fault.of(
                "HTTP/2: REFUSED_STREAM",
                peer -> {
                  int stream = readRequest(peer);
                  writeFrame(peer, RST_STREAM, stream, REFUSED_STREAM);
                  peer.awaitHangUp();
                }),
            Fault.of(
                "HTTP/2: GOAWAY before the stream",
                peer -> {
                  readRequest(peer);
                  // The last stream that was processed is 0: none.
                  writeFrame(peer, GOAWAY, 0, 0, 0);
                  peer.awaitHangUp();
                }),
            Fault.of(
                "HTTP/2: GOAWAY after the stream, then the end",
                peer -> {
                  int stream = readRequest(peer);
                  writeFrame(peer, GOAWAY, 0, stream, 0);
                  peer.endOutput();
                  peer.awaitHangUp();
                }))
        .stream()
        .map(
            fault ->
                fault.with(
                    (http, provider) -> http.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))))
        .toList();
  }

  /** Reads the preface and frames up to the end of the first stream, and says which that is. */
  private static int readRequest(Peer peer) throws IOException {
    peer.readBytes(24);
    writeFrame(peer, SETTINGS, 0);
    while (true) {
      ByteBuffer head = ByteBuffer.wrap(peer.readBytes(9));
      int length = head.getShort() << 8 | head.get() & 0xff;
      int type = head.get();
      int flags = head.get();
      peer.readBytes(length);
      if (type == DATA && (flags & END_STREAM) != 0) {
        peer.received();
        return head.getInt();
      }
    }
  }

  private static void writeFrame(Peer peer, int type, int stream, int... words) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(9 + 4 * words.length);
    frame.put(new byte[] {0, 0, (byte) (4 * words.length), (byte) type, 0}).putInt(stream);
    for (int word : words) {
      frame.putInt(word);
    }
    peer.write(frame.array());
  }
}
