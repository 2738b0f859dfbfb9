package io.broadsheet.runtime.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one user who may ask, by HTTP's basic authentication (RFC 7617) in UTF-8. */
public final class HttpLogin {

  /** What {@code WWW-Authenticate} says to others. */
  public static final String CHALLENGE = "Basic realm=\"Broadsheet\", charset=\"UTF-8\"";

  private static final String SCHEME = "Basic ";

  private final byte[] expected;

  /**
   * The login of {@code user}.
   *
   * @param user without a colon, which would end it
   */
  public HttpLogin(String user, String password) {
    this.expected = digest((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether this header {@code Authorization} gives user and password. */
  public boolean admits(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    try {
      byte[] given = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
      // Digests have one length, so that the time of the comparison tells nothing of the password.
      return MessageDigest.isEqual(expected, digest(given));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
