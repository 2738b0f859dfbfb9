package io.broadsheet.operations.withdraw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.broadsheet.operations.inspect.ReadingProgress;
import io.broadsheet.operations.trace.TraceCounts;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.runtime.settings.EnvironmentOptions;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet withdraw}: takes issues back, to the last mention. */
@Command(
    name = "withdraw",
    sortOptions = false,
    description = {
      "Removes issues and everything that was made from them: articles, enriched articles,"
          + " coverage, and the documents in every index.",
      "",
      "Reads the topics and prints what it finds. With --yes it writes a tombstone to the topic of"
          + " issues, waits until streams and the indexer have passed it, and searches all topics"
          + " and indices again. Safe to repeat. All topics are read once for each issue.",
      ""
    },
    footer = {
      "",
      "The command cannot reach the following, and lists it again at the end: Kafka keeps the old"
          + " bytes on disk until it compacts the topics; dead letters keep theirs until the"
          + " retention of their topic ends; backups and other consumers keep their copies. If the"
          + " file still exists, ingest without --resume publishes it again.",
      "",
      "Exit codes: 0 nothing is left; 1 something is left, the issue is unknown, or --yes is"
          + " missing; 2 invalid usage or settings; 69 a server is unavailable.",
      "",
      "Examples:",
      "  broadsheet withdraw 某报/2024-07-26/A02",
      "  broadsheet withdraw 某报/2024-07-26/A02 2024-07-27-A01.txt --yes"
    })
public final class WithdrawCommand implements Callable<Integer> {

  private final StopSignal stop;

  @Mixin CommonOptions common;
  @Mixin EnvironmentOptions environment;

  @Parameters(arity = "1..*", paramLabel = "ISSUE_ID", description = "Issues to remove.")
  List<String> ids;

  @Option(names = "--yes", description = "Executes the plan; without it, the plan is only printed.")
  boolean yes;

  @Option(
      names = "--wait-seconds",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "Maximum number of seconds to wait for each service (default: ${DEFAULT-VALUE}).")
  int waitSeconds;

  @Option(
      names = "--json",
      description = "Prints one JSON object for each issue, one on each line.")
  boolean json;

  /** A command that stops when {@code stop} is asked for. */
  public WithdrawCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    Environment chosen = environment.environment(common.sources());
    var progress = new ReadingProgress(common.err(), stop);
    boolean allGone = true;
    for (String id : new LinkedHashSet<>(ids)) {
      try (var withdrawal = new Withdrawal(chosen, id, progress)) {
        allGone &= withdraw(withdrawal, id);
      }
    }
    return (allGone ? ExitCode.OK : ExitCode.INCOMPLETE).value();
  }

  private boolean withdraw(Withdrawal withdrawal, String id) throws InterruptedException {
    TraceCounts before = withdrawal.look();
    var report = new WithdrawReport(id, withdrawal.isKnown(), before, withdrawal.deadLetters());
    say(report.plan());
    if (!report.isThereAnything()) {
      return finish(report.nobodyKnowsIt());
    }
    if (!yes) {
      return finish(report.notDone());
    }
    int written = withdrawal.withdraw(before);
    say(List.of(written > 0 ? "withdrawn" : "was withdrawn before"));
    Optional<String> behind =
        withdrawal.await(Duration.ofSeconds(waitSeconds), stop, progress -> say(List.of(progress)));
    return finish(report.ended(withdrawal.look(), behind));
  }

  private void say(List<String> lines) {
    if (!json) {
      lines.forEach(common.out()::println);
    }
  }

  private boolean finish(WithdrawReport.End end) {
    if (json) {
      try {
        common.out().println(JsonMapper.builder().build().writeValueAsString(end));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("Every report can be written as JSON", e);
      }
    } else {
      end.lines().forEach(common.out()::println);
    }
    return end.gone();
  }
}
