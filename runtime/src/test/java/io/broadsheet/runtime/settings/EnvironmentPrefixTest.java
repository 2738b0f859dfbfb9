package io.broadsheet.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.TypeConversionException;

class EnvironmentPrefixTest {

  private final EnvironmentPrefix prefix = new EnvironmentPrefix();

  @Command
  static final class AnyCommand {
    @Mixin KafkaOptions kafka;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "test-", "a", "a-", "a.b-", "2024_", "newspapers-"})
  void takesWhatSeparatesEnvironments(String text) {
    assertThat(prefix.convert(text)).isEqualTo(text);
    assertThat(CommandLine.populateCommand(new AnyCommand(), "--prefix=" + text).kafka.prefix())
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "news., news.*",
    "broadsheet-streams-, broadsheet-*",
    "broadsheet-, broadsheet-*",
    "articles-, articles*",
    "articles, articles*",
    "mentions-v1-, mentions*",
    "test-coverage., test-coverage*",
    "test-issues-, test-issues*",
    "test-news.x-, test-news.*"
  })
  void refusesWhatTheNamesOfAnotherEnvironmentReachInto(String text, String names) {
    assertThatThrownBy(() -> prefix.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContainingAll(text, names, "test-");
    assertThatThrownBy(() -> CommandLine.populateCommand(new AnyCommand(), "--prefix", text))
        .hasMessageContainingAll("--prefix", names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", ".", "_a", "Test-", "a*", "a b", "a/b", "甲-", "a\n", "../a"})
  void refusesWhatCannotStandBeforeAName(String text) {
    assertThatThrownBy(() -> prefix.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("lower-case letters");
  }
}
