package io.broadsheet.lab.security;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/**
 * Everything that this process writes to standard error, where all logs go. The commands' log level
 * ends with it.
 */
final class Captured implements AutoCloseable {

  private final PrintStream before = System.err;
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
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
    root.setLevel(level);
  }
}
