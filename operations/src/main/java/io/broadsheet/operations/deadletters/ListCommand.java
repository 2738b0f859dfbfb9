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
    description = "Lists dead letters by time, with their reasons, and what they are worth now.",
    footer = {
      "",
      "open        can be tried again",
      "superseded  a newer record of its key exists: a correction, a withdrawal, or a retry",
      "done        the index has it by now, at this revision or a newer one",
      "lost        its topic no longer has the record, having been made anew",
      "hopeless    has no key, or came from no topic of ours: send it again from its source",
      "",
      "Of several letters about one origin the last is shown. JSON is one object a line.",
      "",
      "Examples:",
      "  broadsheet dead-letters list --open",
      "  broadsheet dead-letters list --stage split --since 7d",
      "  broadsheet dead-letters list --json --limit 100000 | jq -r 'select(.state==\"open\").key'"
    })
final class ListCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin LetterOptions chosen;

  @Option(names = "--open", description = "Only those that can be tried again.")
  boolean open;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "Only so many, the newest (default: ${DEFAULT-VALUE}).")
  int limit;

  @Option(names = "--json", description = "Prints JSON Lines.")
  boolean json;

  @Override
  public Integer call() {
    try (LetterBox box = chosen.box(common.sources())) {
      List<Judged> all = box.judge(box.letters(chosen.filter()));
      List<Judged> shown = all.stream().filter(one -> !open || one.state() == State.OPEN).toList();
      shown.subList(Math.max(0, shown.size() - limit), shown.size()).forEach(this::print);
      if (!json) {
        common.out().println(LetterLines.counts(all));
      }
      return ExitCode.OK.value();
    }
  }

  private void print(Judged one) {
    common.out().println(json ? LetterLines.json(one).toString() : LetterLines.text(one));
  }
}
