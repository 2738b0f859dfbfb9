package io.broadsheet.operations.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.ReadingProgress;
import io.broadsheet.operations.trace.IssueNames;
import io.broadsheet.operations.trace.IssueTraces;
import io.broadsheet.operations.trace.TraceCounts;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.runtime.settings.EnvironmentOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet get}: what topics and indices have of an issue or an article. */
@Command(
    name = "get",
    sortOptions = false,
    description = {
      "Prints what is known of issues and articles: the record of the issue, what was made of it,"
          + " its documents in every index, and its dead letters. For an article also the article"
          + " itself, as the index has it.",
      "",
      "All topics are read once for each id. Changes nothing.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 all ids are known; 1 one is unknown; 2 invalid usage or settings; 69 a server"
          + " is unavailable.",
      "",
      "Examples:",
      "  broadsheet get 某报/2024-07-26/A02",
      "  broadsheet get 某报/2024-07-26/A02/0123456789ab --json"
    })
public final class GetCommand implements Callable<Integer> {

  private final StopSignal stop;

  @Mixin CommonOptions common;
  @Mixin EnvironmentOptions environment;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of issues or articles.")
  List<String> ids;

  @Option(names = "--json", description = "Prints one JSON object for each id, one on each line.")
  boolean json;

  /** A command that stops when {@code stop} is asked for. */
  public GetCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() {
    Environment chosen = environment.environment(common.sources());
    boolean allKnown = true;
    for (String id : new LinkedHashSet<>(ids)) {
      KnownIssue known = look(chosen, id);
      if (json) {
        common.out().println(known.json());
      } else {
        known.lines().forEach(common.out()::println);
      }
      allKnown &= known.isKnown();
    }
    return (allKnown ? ExitCode.OK : ExitCode.INCOMPLETE).value();
  }

  private KnownIssue look(Environment chosen, String id) {
    String issueId = IssueNames.issueOf(id).orElse(id);
    try (var traces = new IssueTraces(chosen, issueId, new ReadingProgress(common.err(), stop))) {
      TraceCounts counts = traces.look();
      return new KnownIssue(
          id,
          issueId,
          traces.newest(),
          counts,
          traces.deadLetters(),
          id.equals(issueId) ? Optional.empty() : article(traces.index(), chosen, id));
    }
  }

  private static Optional<JsonNode> article(IndexView index, Environment chosen, String id) {
    String alias = Indices.of(chosen.prefix()).articles().alias();
    return index.hasAlias(alias)
        ? index.ask(
            () ->
                Optional.ofNullable(
                    index
                        .client()
                        .get(request -> request.index(alias).id(id), JsonNode.class)
                        .source()))
        : Optional.empty();
  }
}
