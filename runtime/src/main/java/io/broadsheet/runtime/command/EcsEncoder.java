package io.broadsheet.runtime.command;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.slf4j.event.KeyValuePair;

/**
 * One JSON object on a line, by the names of the Elastic Common Schema: {@code @timestamp}, {@code
 * log.level}, {@code log.logger}, {@code message}; our fields by their own names; {@code error.*}
 * if something was thrown; and nothing else.
 */
final class EcsEncoder extends EncoderBase<ILoggingEvent> {

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    var line = new StringBuilder("{");
    // Always with milliseconds: Instant leaves zeros out, and lines would sort badly.
    String time = event.getInstant().truncatedTo(ChronoUnit.MILLIS).plusNanos(1).toString();
    put(line, "@timestamp", time.substring(0, time.indexOf('.') + 4) + "Z");
    put(line, "log.level", event.getLevel().toString());
    put(line, "log.logger", event.getLoggerName());
    put(line, "message", event.getFormattedMessage());
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair field : event.getKeyValuePairs()) {
        put(line, field.key, String.valueOf(field.value));
      }
    }
    if (event.getThrowableProxy() != null) {
      put(line, "error.type", event.getThrowableProxy().getClassName());
      put(line, "error.message", event.getThrowableProxy().getMessage());
      put(line, "error.stack_trace", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  private static void put(StringBuilder line, String name, String value) {
    if (value != null) {
      line.append(line.length() > 1 ? "," : "");
      quote(line, name);
      line.append(':');
      quote(line, value);
    }
  }

  private static void quote(StringBuilder line, String text) {
    line.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> line.append("\\\"");
        case '\\' -> line.append("\\\\");
        case '\n' -> line.append("\\n");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, i)) {
            line.append("\\u%04x".formatted((int) c));
          } else {
            line.append(c);
          }
        }
      }
    }
    line.append('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
