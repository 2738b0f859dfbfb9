package io.broadsheet.stack.guard;

import java.util.Locale;
import java.util.Set;

/** Tells programs of this machine from pages of the web by the headers of their requests. */
public final class LocalCallers {

  /** What others are told. */
  public static final String REFUSAL =
      "This server is for programs of this machine: ask it as localhost, and not from a web"
          + " page.\n";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private LocalCallers() {}

  /**
   * Whether a request may be answered: it names a loopback host, which a page that has its own name
   * point here (DNS rebinding) does not; and if it comes from a page, the page is the server's own.
   *
   * @param host the header {@code Host}, or null
   * @param origin the header {@code Origin}, or null
   */
  public static boolean admit(String host, String origin) {
    if (host == null || !LOOPBACK.contains(withoutPort(host).toLowerCase(Locale.ROOT))) {
      return false;
    }
    return origin == null || origin.equalsIgnoreCase("http://" + host);
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
