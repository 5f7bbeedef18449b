package ai.autocalls.lead.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Plain sockets that count the bytes read from them. OkHttp reads ahead: a second response that
 * came together with the first one lies in its buffer, where no one can look. If a response is
 * there and no byte was read for it, that is where it came from. Under encryption the encrypted
 * bytes are counted, which says the same.
 */
final class CountingSockets extends SocketFactory {
  private record Ends(SocketAddress local, SocketAddress remote) {}

  private final Map<Ends, CountingSocket> connected = new ConcurrentHashMap<>();

  /**
   * The socket that carries the connection, below its encryption; null if it was not made here, as
   * with a factory of the caller's, and for a SOCKS proxy, to which OkHttp connects by itself.
   */
  static @Nullable CountingSocket below(Connection connection) {
    Socket socket = connection.socket();
    if (socket instanceof CountingSocket plain) {
      return plain;
    }
    return connection.route().address().socketFactory() instanceof CountingSockets sockets
        ? sockets.connected.get(
            new Ends(socket.getLocalSocketAddress(), socket.getRemoteSocketAddress()))
        : null;
  }

  @Override
  public Socket createSocket() {
    return new CountingSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(
        new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(
        new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
  }

  private Socket connected(InetSocketAddress remote, @Nullable InetSocketAddress local)
      throws IOException {
    Socket socket = createSocket();
    try {
      socket.bind(local);
      socket.connect(remote);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** A socket that counts what is read from it. */
  final class CountingSocket extends Socket {
    private volatile @Nullable Ends ends;
    private volatile long count;

    long count() {
      return count;
    }

    @Override
    public void connect(SocketAddress remote, int timeout) throws IOException {
      super.connect(remote, timeout);
      ends = new Ends(getLocalSocketAddress(), getRemoteSocketAddress());
      connected.put(ends, this);
    }

    @Override
    public void close() throws IOException {
      if (ends != null) {
        connected.remove(ends, this);
      }
      super.close();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int read = in.read(bytes, offset, length);
          // One thread reads at a time.
          count += Math.max(read, 0);
          return read;
        }
      };
    }
  }
}
