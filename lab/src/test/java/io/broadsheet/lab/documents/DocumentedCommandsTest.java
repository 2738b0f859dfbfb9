package io.broadsheet.lab.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.cli.Broadsheet;
import io.broadsheet.runtime.command.StopSignal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Holds the commands, flags and settings that documents name against the command line. */
class DocumentedCommandsTest {

  /** The words behind the launcher's name, up to a pipe, a redirection or a comment. */
  private static final Pattern CALL =
      Pattern.compile("(?:^|\\s)(?:\\./)?broadsheet ((?:[^|<>#;&]|<(?=\\S))*)");

  /** Flags of other programs that documents name alone. */
  private static final Set<String> OF_OTHERS = Set.of("--strict-checksums");

  private static final Pattern SETTING_ROW = Pattern.compile("(?m)^\\| (`[a-z][^|]*) \\|");

  private final CommandLine broadsheet = Broadsheet.commandLine(new StopSignal());

  @Test
  void areCommandsAndFlagsThatThereAre() {
    assertThat(
            Document.all().stream()
                .flatMap(
                    document ->
                        calls(document)
                            .flatMap(call -> wrong(call).stream())
                            .map(wrong -> document.name() + ": " + wrong)))
        .isEmpty();
  }

  @Test
  void areFoundInDocuments() {
    assertThat(Document.all().stream().flatMap(this::calls)).hasSizeGreaterThan(50);
  }

  @Test
  void areAllInTheReadme() {
    Document readme = Document.read(Document.ROOT.resolve("README.md"));
    assertThat(shown(broadsheet, "")).isSubsetOf(readme.codeSpans().toList());
  }

  @Test
  void haveFlagsForAllSettingsOfTheTable() {
    Document operating = Document.read(Document.ROOT.resolve("docs/operating.md"));
    int start = operating.text().indexOf("| setting |");
    String table = operating.text().substring(start, operating.text().indexOf("\n\n", start));

    List<String> settings =
        SETTING_ROW
            .matcher(table)
            .results()
            .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
            .map(name -> name.replace("`", "").replace(".*", ""))
            .toList();

    assertThat(settings).hasSizeGreaterThan(40).allMatch(name -> isFlag(broadsheet, "--" + name));
  }

  /** Calls of the launcher, and code that begins with a command and has a flag. */
  private Stream<String> calls(Document document) {
    return Stream.concat(
        Stream.concat(document.codeLines(), document.codeSpans())
            .flatMap(code -> CALL.matcher(code).results())
            .map((MatchResult match) -> match.group(1).strip()),
        document
            .codeSpans()
            .filter(code -> isCommand(code) || code.startsWith("--"))
            .filter(code -> !OF_OTHERS.contains(code)));
  }

  private boolean isCommand(String code) {
    String first = code.split("\\s", 2)[0];
    return code.contains(" --") && broadsheet.getSubcommands().containsKey(first);
  }

  private Optional<String> wrong(String call) {
    CommandLine command = broadsheet;
    List<String> words = List.of(call.split("\\s+"));
    int next = 0;
    while (next < words.size() && command.getSubcommands().containsKey(words.get(next))) {
      command = command.getSubcommands().get(words.get(next));
      next++;
    }
    boolean ofAny = command == broadsheet;
    if (ofAny && words.getFirst().matches("[a-z].*")
        || !command.getSubcommands().isEmpty() && !ofAny && next < words.size()) {
      return Optional.of("no command " + call);
    }
    CommandLine named = command;
    return words.stream()
        .filter(word -> word.matches("--?[a-zA-Z].*"))
        .map(flag -> flag.split("=", 2)[0])
        .filter(flag -> ofAny ? !isFlag(named, flag) : !has(named, flag))
        .map(flag -> "no " + flag + " in " + call)
        .findFirst();
  }

  private static boolean has(CommandLine command, String flag) {
    return command.getCommandSpec().optionsMap().containsKey(flag);
  }

  /** Whether the command or one below it has the flag. */
  private static boolean isFlag(CommandLine command, String flag) {
    return has(command, flag)
        || command.getSubcommands().values().stream().anyMatch(below -> isFlag(below, flag));
  }

  private static Stream<String> shown(CommandLine command, String before) {
    return command.getSubcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .flatMap(
            entry ->
                entry.getValue().getSubcommands().isEmpty()
                    ? Stream.of(before + entry.getKey())
                    : shown(entry.getValue(), before + entry.getKey() + " "));
  }
}
