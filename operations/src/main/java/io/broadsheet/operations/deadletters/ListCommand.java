package io.broadsheet.operations.deadletters;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead letters. */
@Command(
    name = "list",
    sortOptions = false,
    description = "Lists dead letters by time, with their reasons and their current states.",
    footer = {
      "",
      "open        can be retried",
      "superseded  a newer record with its key exists: a correction, a withdrawal or a",
      "            retry",
      "done        the index now has it, at its revision or a newer one",
      "discarded   `dead-letters discard` laid it to rest",
      "lost        its topic was created again and no longer has the record",
      "hopeless    has no key, or did not come from one of our topics: publish it again",
      "            from its source",
      "",
      "A record that failed again after a retry is listed once, with its last reason. JSON output"
          + " has one object on each line.",
      "",
      "Examples:",
      "  broadsheet dead-letters list --open",
      "  broadsheet dead-letters list --stage split --since 7d",
      "  broadsheet dead-letters list --json --limit 100000 \\",
      "      | jq -r 'select(.state==\"open\").key'"
    })
final class ListCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin LetterOptions chosen;

  @Option(names = "--open", description = "Only dead letters that can be retried.")
  boolean open;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Maximum number of dead letters to list, the newest ones (default: ${DEFAULT-VALUE}).")
  int limit;

  @Option(names = "--json", description = "Prints JSON Lines instead of text.")
  boolean json;

  @Override
  public Integer call() {
    try (DeadLetterTopic topic = chosen.topic(common.sources())) {
      List<CheckedLetter> all = topic.check(topic.letters(chosen.filter()));
      List<CheckedLetter> shown =
          all.stream().filter(one -> !open || one.state() == LetterState.OPEN).toList();
      shown.subList(Math.max(0, shown.size() - limit), shown.size()).forEach(this::print);
      if (!json) {
        common.out().println(LetterLines.counts(all));
      }
      return ExitCode.OK.value();
    }
  }

  private void print(CheckedLetter one) {
    common.out().println(json ? LetterLines.json(one).toString() : LetterLines.text(one));
  }
}
