package io.broadsheet.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import io.broadsheet.runtime.log.LogField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LoggingTest {

  @Test
  void givesIdsToMachinesAsFields() {
    assertThat(logged(Logging.Format.JSON, "Split it"))
        .isEqualTo(
            "{\"@timestamp\":\"2026-07-26T12:00:00.000Z\",\"log.level\":\"INFO\","
                + "\"log.logger\":\"streams\",\"message\":\"Split it\",\"issueId\":\"日报/1\"}\n");
  }

  @Test
  void keepsALineWholeWhateverItSays() {
    assertThat(logged(Logging.Format.JSON, "a\"b\\c\nd\te\uD800"))
        .contains("\"a\\\"b\\\\c\\nd\\u0009e\\ud800\"")
        .hasLineCount(1);
  }

  @Test
  void givesIdsToPeopleInTheLine() {
    assertThat(logged(Logging.Format.TEXT, "Split it")).endsWith("Split it issueId=\"日报/1\"\n");
  }

  private static String logged(Logging.Format format, String message) {
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    var event =
        new LoggingEvent(
            "caller", context.getLogger("streams"), Level.INFO, message, null, new Object[0]);
    event.setInstant(Instant.parse("2026-07-26T12:00:00Z"));
    event.setKeyValuePairs(List.of(new KeyValuePair(LogField.ISSUE, "日报/1")));
    byte[] line = Logging.encoder(format, context).encode(event);
    return new String(line, StandardCharsets.UTF_8);
  }
}
