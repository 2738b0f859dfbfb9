package io.broadsheet.operations.deadletters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries dead letters again. */
@Command(
    name = "retry",
    sortOptions = false,
    description = {
      "Retries dead letters: all that are open, or the selected ones.",
      "",
      "A record that streams gave up is published to the topic of issues again, and only if no"
          + " newer record of that issue exists. A record that the indexer gave up is written"
          + " directly to Elasticsearch under its own revision. This command never writes to the"
          + " topics that streams writes.",
      ""
    },
    footer = {
      "",
      "Safe to repeat: a retried record is superseded or done, and is skipped the next time. A"
          + " record that streams gives up again is listed once, with its last reason;"
          + " `dead-letters list` shows it.",
      "",
      "Exit codes: 0 all were retried or did not need it; 1 some were refused again, or cannot be"
          + " retried; 2 invalid usage or settings; 69 a server is unavailable.",
      "",
      "Examples:",
      "  broadsheet dead-letters retry --dry-run",
      "  broadsheet dead-letters retry --stage enrich",
      "  broadsheet dead-letters retry news.issues/3/1742"
    })
final class RetryCommand implements Callable<Integer> {

  private final StopSignal stop;

  @Mixin CommonOptions common;
  @Mixin LetterOptions chosen;

  @Option(names = "--dry-run", description = "Prints the plan and retries nothing.")
  boolean dryRun;

  @Option(
      names = "--wait-seconds",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "Maximum number of seconds to retry one document while Elasticsearch fails (default:"
              + " ${DEFAULT-VALUE}).")
  int waitSeconds;

  @Option(names = "--json", description = "Prints one JSON object instead of text.")
  boolean json;

  RetryCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (DeadLetterTopic topic = chosen.topic(common.sources())) {
      List<CheckedLetter> all = topic.check(topic.letters(chosen.filter()));
      say(LetterLines.counts(all));
      Map<LetterRetry.Result, Integer> outcomes = new EnumMap<>(LetterRetry.Result.class);
      if (!dryRun) {
        new LetterRetry(topic, Duration.ofSeconds(waitSeconds), stop)
            .run(
                all.stream()
                    .filter(one -> one.state() == LetterState.OPEN)
                    .map(CheckedLetter::letter)
                    .toList(),
                (letter, outcome) -> note(outcomes, letter, outcome));
      }
      return finish(all, outcomes).value();
    }
  }

  private void note(
      Map<LetterRetry.Result, Integer> outcomes, Letter letter, LetterRetry.Outcome outcome) {
    outcomes.merge(outcome.result(), 1, Integer::sum);
    say("%-9s  %s  %s".formatted(word(outcome.result()), letter.origin(), letter.key().orElse("")));
    if (!outcome.message().isEmpty()) {
      say("    " + outcome.message());
    }
  }

  private ExitCode finish(List<CheckedLetter> all, Map<LetterRetry.Result, Integer> outcomes) {
    long never =
        LetterLines.count(all, LetterState.HOPELESS) + LetterLines.count(all, LetterState.LOST);
    if (json) {
      common.out().println(asJson(all, outcomes));
    }
    if (dryRun) {
      say("Dry run: nothing was tried.");
    }
    all.stream()
        .filter(one -> one.state() == LetterState.HOPELESS || one.state() == LetterState.LOST)
        .forEach(
            one ->
                say(
                    "%-9s  %s  %s"
                        .formatted(
                            one.state().word(), one.letter().place(), one.state().meaning())));
    return outcomes.containsKey(LetterRetry.Result.REFUSED) || never > 0
        ? ExitCode.INCOMPLETE
        : ExitCode.OK;
  }

  private ObjectNode asJson(List<CheckedLetter> all, Map<LetterRetry.Result, Integer> outcomes) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("letters", all.size());
    for (LetterState state : LetterState.values()) {
      node.put(state.word(), LetterLines.count(all, state));
    }
    node.put("dryRun", dryRun);
    for (LetterRetry.Result outcome : LetterRetry.Result.values()) {
      node.put(word(outcome), outcomes.getOrDefault(outcome, 0));
    }
    return node;
  }

  private static String word(LetterRetry.Result outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private void say(String line) {
    if (!json) {
      common.out().println(line);
    }
  }
}
