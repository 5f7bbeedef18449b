package ai.autocalls.lead.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import javax.net.SocketFactory;
import okhttp3.Connection;

/**
 * Plain sockets that count, for each thread, the bytes it read. OkHttp reads ahead: a second
 * response that came together with the first one lies in its buffer, where nobody can look. If a
 * response is there and no byte was read for it, that is where it came from. Under encryption the
 * encrypted bytes are counted, which says the same.
 */
final class CountingSockets extends SocketFactory {
  private static final ThreadLocal<long[]> READ = ThreadLocal.withInitial(() -> new long[1]);

  static long readByThisThread() {
    return READ.get()[0];
  }

  /** Whether what is read from the connection is counted; OkHttp makes sockets to SOCKS itself. */
  static boolean counts(Connection connection) {
    return connection.route().address().socketFactory() instanceof CountingSockets
        && connection.route().proxy().type() != Proxy.Type.SOCKS;
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

  private static Socket connected(InetSocketAddress remote, InetSocketAddress local)
      throws IOException {
    Socket socket = new CountingSocket();
    try {
      socket.bind(local);
      socket.connect(remote);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static final class CountingSocket extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          int b = super.read();
          if (b >= 0) {
            READ.get()[0]++;
          }
          return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int count = super.read(bytes, offset, length);
          if (count > 0) {
            READ.get()[0] += count;
          }
          return count;
        }
      };
    }
  }
}
