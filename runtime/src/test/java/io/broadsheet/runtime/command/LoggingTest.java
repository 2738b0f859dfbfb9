package io.broadsheet.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import io.broadsheet.runtime.log.LogField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LoggingTest {

  @Test
  void givesIdsToMachinesAsFields() {
    assertThat(logged(Logging.Format.JSON))
        .contains("[{\"issueId\":\"日报\\/1\"}]")
        .contains("\"Split it\"")
        .endsWith("}\n");
  }

  @Test
  void givesIdsToPeopleInTheLine() {
    assertThat(logged(Logging.Format.TEXT)).endsWith("Split it issueId=\"日报/1\"\n");
  }

  private static String logged(Logging.Format format) {
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    var event =
        new LoggingEvent(
            "caller", context.getLogger("streams"), Level.INFO, "Split it", null, new Object[0]);
    event.setKeyValuePairs(List.of(new KeyValuePair(LogField.ISSUE, "日报/1")));
    byte[] line = Logging.encoder(format, context).encode(event);
    return new String(line, StandardCharsets.UTF_8);
  }
}
