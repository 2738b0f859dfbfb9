package io.broadsheet.runtime.access;

import java.io.EOFException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells a TLS handshake that can never succeed from a connection that was merely cut. */
public final class TlsRefusal {

  private static final int LONGEST_CHAIN = 20;

  private TlsRefusal() {}

  /**
   * What is wrong with the certificates, in words that follow the server's name; nothing if {@code
   * failure} is of another kind and may pass.
   */
  public static Optional<String> in(Throwable failure) {
    List<Throwable> causes = causes(failure);
    // The outer exceptions repeat the inner ones' messages; the inner ones know the reason.
    return causes.reversed().stream().flatMap(cause -> reason(cause).stream()).findFirst();
  }

  /** {@code failure} and its causes, as far as anybody would follow them. */
  static List<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(LONGEST_CHAIN)
        .toList();
  }

  private static Optional<String> reason(Throwable cause) {
    return switch (cause) {
      case CertificateExpiredException _ -> Optional.of("shows a certificate that has expired");
      case CertificateNotYetValidException _ ->
          Optional.of("shows a certificate that is not valid yet");
      case CertPathValidatorException path when path.getReason() == BasicReason.EXPIRED ->
          Optional.of("shows a certificate that has expired");
      case CertPathBuilderException _, CertPathValidatorException _ ->
          Optional.of("shows a certificate that no authority we trust has signed");
      case SSLPeerUnverifiedException _ ->
          Optional.of("shows a certificate that is for another host name");
      case CertificateException certificate -> Optional.of(reason(certificate));
      case SSLHandshakeException handshake -> reason(handshake);
      case SSLException tls when says(tls, "Unsupported or unrecognized SSL message") ->
          Optional.of("does not speak TLS at this port");
      default -> Optional.empty();
    };
  }

  /** The JDK has no type of its own for a host name that does not fit. */
  private static String reason(CertificateException certificate) {
    boolean hostName =
        says(certificate, "No subject alternative") || says(certificate, "No name matching");
    return hostName
        ? "shows a certificate that is for another host name"
        : "shows a certificate that we do not trust (" + certificate.getMessage() + ")";
  }

  private static Optional<String> reason(SSLHandshakeException handshake) {
    if (handshake.getCause() instanceof EOFException || says(handshake, "terminated")) {
      return Optional.empty();
    }
    return Optional.of("does not agree on TLS with us (" + handshake.getMessage() + ")");
  }

  private static boolean says(Exception exception, String words) {
    return exception.getMessage() != null && exception.getMessage().contains(words);
  }
}
