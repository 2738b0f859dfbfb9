package io.broadsheet.runtime.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Sends logs to standard error, where they never mix with what a command prints. */
final class Logging {

  /** Libraries that tell at INFO what only their developers need. */
  private static final List<String> CHATTY =
      List.of("org.apache.kafka", "kafka", "io.confluent", "org.apache.avro", "org.eclipse.jetty");

  /**
   * Loggers that warn of what is as it should be: settings that pass through several clients, the
   * ends of partitions that are asked for before they are read, topics that are just being made,
   * state stores that may live anywhere.
   */
  private static final List<String> ALARMIST =
      List.of(
          "org.apache.kafka.clients.NetworkClient",
          "org.apache.kafka.clients.admin.AdminClientConfig",
          "org.apache.kafka.clients.consumer.ConsumerConfig",
          "org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils",
          "org.apache.kafka.clients.producer.ProducerConfig",
          "org.apache.kafka.streams.StreamsConfig",
          "org.apache.kafka.streams.processor.internals.StateDirectory");

  /** Loggers that print passwords and the text of articles, as they travel. Never let to speak. */
  private static final List<String> INDISCREET =
      List.of(
          "org.apache.hc.client5.http.headers",
          "org.apache.hc.client5.http.wire",
          "org.apache.hc.client5.http2",
          "tracer");

  /** The web server prints the headers of requests at DEBUG, logins among them. */
  private static final String WEB_SERVER = "org.eclipse.jetty";

  private Logging() {}

  /** The forms that a log line may have. */
  enum Format {
    TEXT,
    JSON
  }

  static void configure(Format format, Level level) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder(format, context));
    appender.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    root.setLevel(level);
    INDISCREET.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
    context.getLogger(WEB_SERVER).setLevel(Level.INFO);
    if (level.isGreaterOrEqual(Level.INFO)) {
      CHATTY.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
      ALARMIST.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
    }
  }

  static Encoder<ILoggingEvent> encoder(Format format, LoggerContext context) {
    return switch (format) {
      case TEXT -> {
        var text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{20} - %msg %kvp%n");
        text.start();
        yield text;
      }
      case JSON -> {
        var json = new EcsEncoder();
        json.setContext(context);
        json.start();
        yield json;
      }
    };
  }
}
