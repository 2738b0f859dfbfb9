package io.broadsheet.stack;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends requests with headers that a Java client would not let one set, as a browser might. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 30_000;

  private RawHttp() {}

  /**
   * The status of the answer.
   *
   * @param request method, space, path
   * @param headers each with its line end
   */
  static int status(String server, String request, String headers) throws IOException {
    URI address = URI.create(server);
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String text =
          "%s HTTP/1.1\r\n%sContent-Length: 0\r\nConnection: close\r\n\r\n"
              .formatted(request, headers);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    }
  }
}
