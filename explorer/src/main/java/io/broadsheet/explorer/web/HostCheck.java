package io.broadsheet.explorer.web;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Under which names the page may be asked for. Without it a page of another site could have its own
 * name point at loopback (DNS rebinding) and read along.
 *
 * @param allowed names without ports
 */
record HostCheck(List<String> allowed) {

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  /**
   * The names given; else those of loopback where it listens there.
   *
   * @throws StopException if it listens elsewhere and no names are given
   */
  static HostCheck of(String listensOn, List<String> given) {
    if (given.isEmpty() && !isLoopback(listensOn)) {
      throw new StopException(
          ExitCode.USAGE,
          "--http-host "
              + listensOn
              + " lets other machines reach the explorer. Say with --allowed-hosts by which names"
              + " browsers may ask for it, for example --allowed-hosts coverage.example.org.");
    }
    return new HostCheck(
        given.isEmpty() ? LOOPBACK : given.stream().map(HostCheck::small).toList());
  }

  /** Whether a request with this header {@code Host} may be answered. */
  boolean admits(String header) {
    return header != null && allowed.contains(small(withoutPort(header)));
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
