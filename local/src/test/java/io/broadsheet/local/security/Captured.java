package io.broadsheet.local.security;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Everything that this process writes to standard error, where all logs go. */
final class Captured implements AutoCloseable {

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Captured() {
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  /** What was written until now. */
  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setErr(before);
  }
}
