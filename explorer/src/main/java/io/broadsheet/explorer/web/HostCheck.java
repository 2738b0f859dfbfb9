package io.broadsheet.explorer.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Under which names the page may be asked for. Without it a page of another site could have its own
 * name point at loopback (DNS rebinding) and read along.
 *
 * @param allowed names without ports, or nothing where any will do
 */
record HostCheck(Optional<List<String>> allowed) {

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  /** The names given; else those of loopback where it listens there, and any where it does not. */
  static HostCheck of(String listensOn, List<String> given) {
    if (!given.isEmpty()) {
      return new HostCheck(Optional.of(given.stream().map(HostCheck::small).toList()));
    }
    return new HostCheck(isLoopback(listensOn) ? Optional.of(LOOPBACK) : Optional.empty());
  }

  /** Whether a request with this header {@code Host} may be answered. */
  boolean admits(String header) {
    return allowed.isEmpty()
        || (header != null && allowed.get().contains(small(withoutPort(header))));
  }

  private static String withoutPort(String header) {
    int colon = header.lastIndexOf(':');
    return colon > header.lastIndexOf(']') ? header.substring(0, colon) : header;
  }

  private static boolean isLoopback(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException _) {
      return false;
    }
  }

  private static String small(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
