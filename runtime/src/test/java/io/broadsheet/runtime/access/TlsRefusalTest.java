package io.broadsheet.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

class TlsRefusalTest {

  @Test
  void namesAnUnknownAuthority() {
    assertThat(TlsRefusal.in(handshake(new CertPathBuilderException("no path"))))
        .hasValueSatisfying(reason -> assertThat(reason).contains("no authority we trust"));
  }

  @Test
  void namesAnotherHost() {
    assertThat(TlsRefusal.in(new IOException(new SSLPeerUnverifiedException("not <kafka>"))))
        .hasValueSatisfying(reason -> assertThat(reason).contains("another host name"));
    assertThat(TlsRefusal.in(handshake(new CertificateException("No name matching kafka found"))))
        .hasValueSatisfying(reason -> assertThat(reason).contains("another host name"));
  }

  @Test
  void namesAnExpiredCertificate() {
    var path = new CertPathValidatorException("late", null, null, -1, BasicReason.EXPIRED);

    assertThat(TlsRefusal.in(handshake(path)))
        .hasValueSatisfying(reason -> assertThat(reason).contains("expired"));
    assertThat(TlsRefusal.in(handshake(new CertificateExpiredException())))
        .hasValueSatisfying(reason -> assertThat(reason).contains("expired"));
  }

  @Test
  void namesAServerWithoutTls() {
    assertThat(TlsRefusal.in(new SSLException("Unsupported or unrecognized SSL message")))
        .hasValueSatisfying(reason -> assertThat(reason).contains("does not speak TLS"));
  }

  @Test
  void namesWhatTheServerHasAgainstUs() {
    assertThat(TlsRefusal.in(new SSLHandshakeException("Received fatal alert: bad_certificate")))
        .hasValueSatisfying(reason -> assertThat(reason).contains("bad_certificate"));
  }

  @Test
  void letsPassWhatMayPass() {
    assertThat(TlsRefusal.in(new ConnectException("refused"))).isEmpty();
    assertThat(TlsRefusal.in(new SSLException("Connection reset"))).isEmpty();
    assertThat(TlsRefusal.in(handshake(new EOFException("SSL peer shut down incorrectly"))))
        .isEmpty();
    assertThat(TlsRefusal.in(new SSLHandshakeException("Remote host terminated the handshake")))
        .isEmpty();
  }

  private static Throwable handshake(Throwable cause) {
    return new IOException(
        "failed", new SSLHandshakeException(cause.getMessage()).initCause(cause));
  }
}
