package ai.autocalls.lead.client;

import javax.net.ServerSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate for loopback, for the provider, and clients that trust it. */
final class Encryption {
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder()
          .addSubjectAlternativeName("localhost")
          .addSubjectAlternativeName("127.0.0.1")
          .build();

  private static final HandshakeCertificates PROVIDER =
      new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build();

  private static final HandshakeCertificates CLIENT =
      new HandshakeCertificates.Builder().addTrustedCertificate(CERTIFICATE.certificate()).build();

  private Encryption() {}

  static ServerSocketFactory sockets() {
    return PROVIDER.sslContext().getServerSocketFactory();
  }

  /** OkHttp that trusts the certificate; it speaks to a provider without encryption as well. */
  static OkHttpClient trusting() {
    return new OkHttpClient.Builder()
        .sslSocketFactory(CLIENT.sslSocketFactory(), CLIENT.trustManager())
        .build();
  }
}
