package io.broadsheet.streams.topology;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Everything that some classes log, down to DEBUG, until it is closed. */
final class LogLines implements AutoCloseable {

  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final List<Logger> loggers;

  LogLines(Class<?>... classes) {
    loggers = Stream.of(classes).map(type -> (Logger) LoggerFactory.getLogger(type)).toList();
    appender.start();
    for (Logger logger : loggers) {
      logger.setLevel(Level.DEBUG);
      logger.addAppender(appender);
    }
  }

  /** The values of a field, line by line. */
  List<String> fields(String name) {
    return appender.list.stream()
        .flatMap(line -> line.getKeyValuePairs().stream())
        .filter(field -> field.key.equals(name))
        .map(field -> field.value.toString())
        .toList();
  }

  /** The lines that say that something failed, with the frames of what they hold. */
  List<String> errors() {
    return appender.list.stream()
        .filter(line -> line.getLevel() == Level.ERROR)
        .map(
            line ->
                line.getKeyValuePairs()
                    + line.getFormattedMessage()
                    + ThrowableProxyUtil.asString(line.getThrowableProxy()))
        .toList();
  }

  /** The lines as a machine gets them. */
  List<String> asJson() {
    var encoder = new JsonEncoder();
    encoder.setWithFormattedMessage(true);
    encoder.start();
    return appender.list.stream()
        .map(line -> new String(encoder.encode(line), StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public void close() {
    for (Logger logger : loggers) {
      logger.detachAppender(appender);
      logger.setLevel(null);
    }
  }
}
