package io.broadsheet.runtime.elasticsearch;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts the authority with a known fingerprint. The server must send that certificate, and its own
 * must be signed by it. The client's own {@code sslContextFromCaFingerprint} only looks whether the
 * last certificate of the chain is the right one: anybody may append that to a chain of his own.
 *
 * @param fingerprint SHA-256 of the certificate
 */
record PinnedAuthority(byte[] fingerprint) implements X509TrustManager {

  static SSLContext context(byte[] fingerprint) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new PinnedAuthority(fingerprint)}, null);
    return context;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authentication)
      throws CertificateException {
    for (X509Certificate certificate : chain) {
      if (hasFingerprint(certificate)) {
        trusting(certificate).checkServerTrusted(chain, authentication);
        return;
      }
    }
    throw new CertificateException("none of its chain has the fingerprint that we were given");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authentication)
      throws CertificateException {
    throw new CertificateException("This is for clients only");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private boolean hasFingerprint(X509Certificate certificate) throws CertificateException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return MessageDigest.isEqual(digest, fingerprint);
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }

  private static X509TrustManager trusting(X509Certificate authority) throws CertificateException {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry("authority", authority);
      var factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(store);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException | IOException e) {
      throw new CertificateException(e);
    }
  }
}
