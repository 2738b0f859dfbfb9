package io.broadsheet.operations.deadletters;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lays dead letters to rest. */
@Command(
    name = "discard",
    description = {
      "Lays dead letters to rest: they are no longer open, lost or hopeless.",
      "",
      "Nothing is deleted: a record behind each letter says that it was discarded. If its record"
          + " fails again later, it is a dead letter again.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 they are discarded, or there are none; 1 only the plan was printed; 2 invalid"
          + " usage or settings; 69 a server is unavailable.",
      "",
      "Examples:",
      "  broadsheet dead-letters discard --reason not-avro",
      "  broadsheet dead-letters discard news.issues/3/1742 --yes",
      "  broadsheet dead-letters discard --all --yes"
    })
final class DiscardCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin LetterOptions chosen;

  @Option(names = "--all", description = "Discards all that are open, lost or hopeless.")
  boolean all;

  @Option(names = "--yes", description = "Does it; without it, only the plan is printed.")
  boolean yes;

  @Override
  public Integer call() throws InterruptedException {
    if (all == chosen.choose()) {
      throw new StopException(
          ExitCode.USAGE,
          "Choose dead letters by origin, --stage, --reason or --since, or give --all.");
    }
    try (DeadLetterTopic topic = chosen.topic(common.sources())) {
      List<CheckedLetter> found =
          topic.check(topic.letters(chosen.filter())).stream()
              .filter(one -> one.state().isUnsettled())
              .toList();
      found.forEach(one -> common.out().println(LetterLines.text(one)));
      if (!found.isEmpty() && !yes) {
        common.out().println(found.size() + " would be discarded. Add --yes to do it.");
        return ExitCode.INCOMPLETE.value();
      }
      try (var discard = new LetterDiscard(topic.environment().kafka())) {
        discard.run(found.stream().map(CheckedLetter::letter).toList(), Instant.now());
      }
      common.out().println(found.size() + " discarded");
      return ExitCode.OK.value();
    }
  }
}
