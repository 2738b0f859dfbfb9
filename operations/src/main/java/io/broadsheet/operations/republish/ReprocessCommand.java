package io.broadsheet.operations.republish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.ingest.replay.Pace;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet reprocess}: has issues made anew, without their files. */
@Command(
    name = "reprocess",
    sortOptions = false,
    description = {
      "Processes issues again without their files: publishes the newest text of each from their"
          + " topic. Use it after an update of the splitter or a gazetteer.",
      "",
      "Streams processes the issues whose text, metadata or versions of code and data have changed,"
          + " and drops and counts the others. Nothing is deleted. A withdrawn issue stays"
          + " withdrawn, and an issue that gets a newer text in the meantime keeps it.",
      ""
    },
    footer = {
      "",
      "The command keeps the ids of the selected issues in memory, about 150 bytes each. Before and"
          + " after each batch it looks for newer texts, and publishes these again. Only if it is"
          + " killed within these milliseconds can an older text stay the newest record; in that"
          + " case, ingest the newer text again, or withdraw the issue again.",
      "",
      "Exit codes: 0 success; 1 some of the selected issues do not exist or are withdrawn, or the"
          + " command was stopped; 2 invalid usage or settings; 69 Kafka is unavailable.",
      "",
      "Examples:",
      "  broadsheet reprocess --all --dry-run",
      "  broadsheet reprocess --all --rate 50/s",
      "  broadsheet reprocess 某报/2024-07-26/A02 2024-07-27-A01.txt"
    })
public final class ReprocessCommand implements Callable<Integer> {

  private static final int LISTED = 20;

  private final StopSignal stop;

  @Mixin CommonOptions common;
  @Mixin KafkaOptions kafka;

  @Parameters(arity = "0..*", paramLabel = "ISSUE_ID", description = "Issues to process again.")
  List<String> ids = new ArrayList<>();

  @Option(names = "--all", description = "Processes all issues again.")
  boolean all;

  @Option(
      names = "--rate",
      paramLabel = "N/s",
      description = "Maximum number of issues a second (5/s), minute (30/m) or hour (100/h).")
  Optional<String> rate = Optional.empty();

  @Option(names = "--dry-run", description = "Prints the plan and publishes nothing.")
  boolean dryRun;

  @Option(names = "--json", description = "Prints one JSON object instead of text.")
  boolean json;

  /** A command that stops when {@code stop} is asked for. */
  public ReprocessCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (all == !ids.isEmpty()) {
      throw new StopException(ExitCode.USAGE, "Give either issue ids or --all. See --help.");
    }
    Pace pace = pace();
    try (var work =
        new Reprocessing(
            kafka.connection(common.sources()), kafka.topics().issues(), Set.copyOf(ids))) {
      ReprocessPlan plan = work.plan();
      if (!json) {
        print(plan);
      }
      Republisher.Tally tally = dryRun ? Republisher.Tally.NONE : work.run(plan, pace, stop);
      report(plan, tally);
      return exitCode(plan).value();
    }
  }

  private Pace pace() {
    try {
      return rate.<Pace>map(Pace.Rate::parse).orElse(new Pace.Unlimited());
    } catch (IllegalArgumentException e) {
      throw new StopException(ExitCode.USAGE, "--rate: " + e.getMessage() + ".", e);
    }
  }

  private void print(ReprocessPlan plan) {
    common
        .out()
        .println(
            "%d issues of %s are to be published again; %d are withdrawn and stay withdrawn"
                .formatted(plan.again().size(), kafka.topics().issues(), plan.withdrawn().size()));
    if (!all) {
      list("withdrawn", plan.withdrawn());
      list("unknown  ", plan.unknown());
    }
  }

  private void list(String word, List<String> issues) {
    issues.stream().limit(LISTED).forEach(id -> common.out().println("  " + word + "  " + id));
    if (issues.size() > LISTED) {
      common.out().println("  and " + (issues.size() - LISTED) + " more " + word.strip());
    }
  }

  private void report(ReprocessPlan plan, Republisher.Tally tally) {
    if (json) {
      common.out().println(asJson(plan, tally));
    } else if (dryRun) {
      common.out().println("Dry run: nothing was published.");
    } else {
      common
          .out()
          .println(
              "%d published again; %d skipped because a newer text exists; %d newer texts published again"
                  .formatted(tally.published(), tally.overtaken(), tally.restored()));
    }
  }

  private ObjectNode asJson(ReprocessPlan plan, Republisher.Tally tally) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("planned", plan.again().size());
    plan.withdrawn().forEach(node.putArray("withdrawn")::add);
    plan.unknown().forEach(node.putArray("unknown")::add);
    node.put("dryRun", dryRun);
    node.put("published", tally.published());
    node.put("overtaken", tally.overtaken());
    node.put("restored", tally.restored());
    return node;
  }

  private ExitCode exitCode(ReprocessPlan plan) {
    boolean whole = all || plan.withdrawn().isEmpty() && plan.unknown().isEmpty();
    return whole ? ExitCode.OK : ExitCode.INCOMPLETE;
  }
}
