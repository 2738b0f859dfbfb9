package io.broadsheet.runtime.http;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Who may ask a server, and how.
 *
 * @param login who may; nobody in particular without it
 * @param tls what encrypts the connections; nothing does without it
 */
public record HttpAccess(Optional<HttpLogin> login, Optional<SSLContext> tls) {

  /** Everybody may ask, without TLS. */
  public static final HttpAccess OPEN = new HttpAccess(Optional.empty(), Optional.empty());

  /**
   * Whether a request may be answered.
   *
   * @param authorization its header {@code Authorization}
   */
  public boolean admits(Optional<String> authorization) {
    return login.isEmpty() || authorization.filter(login.get()::admits).isPresent();
  }

  /** Where a server listens, as one writes it: {@code https://[::1]:7083}. */
  public String url(String host, int port) {
    return (tls.isPresent() ? "https://" : "http://")
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + port;
  }
}
