package io.broadsheet.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports of the loopback interface that nobody listens on. */
public final class FreePort {

  // Below the range that systems give to outgoing connections, one of which could take the port
  // between our look and the server's start.
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int TRIES = 1_000;

  private FreePort() {}

  /** The port that is wished for when it is free, else any. */
  public static int preferably(int port) throws IOException {
    return port == Ports.ANY || isTaken(port) ? find() : port;
  }

  static int find() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (!isTaken(port)) {
        return port;
      }
    }
    throw new IOException(
        "no free port found between %d and %d on loopback".formatted(LOWEST, HIGHEST));
  }

  /** Whether a connection is accepted; unlike a look for a free port this is in nobody's way. */
  static boolean hasListener(int port) {
    try (var socket = new Socket(loopback(), port)) {
      return socket.isConnected();
    } catch (IOException nobodyListens) {
      return false;
    }
  }

  static boolean isTaken(int port) {
    try (var socket = new ServerSocket(port, 1, loopback())) {
      return !socket.isBound();
    } catch (IOException taken) {
      return true;
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
