package io.broadsheet.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.article.SplitIssue;
import io.broadsheet.streams.enrich.StandardSteps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Splits and enriches files, without Kafka. */
@Command(
    name = "enrich",
    description =
        "Splits page files into articles and finds their dates, entities and quantities. Writes"
            + " JSON; needs no Kafka.",
    footer = {
      "",
      "Examples:",
      "  broadsheet enrich seeds --out /tmp/enriched",
      "  broadsheet enrich page.txt --date 2023-11-15 --newspaper 青岛西海岸报",
      "",
      "Metadata comes from flags, a sidecar NAME.meta.json or the file name, in that order. The"
          + " offsets of mentions count UTF-16 code units of the article's text."
    })
public final class EnrichCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin FileArguments files;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "Your own entities and aliases; they override the built-in ones.")
  Optional<Path> gazetteer = Optional.empty();

  private final InputStream in;

  /** Reads {@code -} from {@code in}. */
  public EnrichCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    StandardSteps steps = StandardSteps.with(gazetteer);
    return files.write(common, in, issue -> json(steps, issue));
  }

  private static ObjectNode json(StandardSteps steps, RawIssue issue) {
    SplitIssue split = steps.splitter().split(issue);
    return ArticleJson.issue(
        SplitCommand.fileName(issue),
        split,
        split.articles().stream()
            .map(article -> EnrichedJson.article(article, steps.enricher().enrich(article)))
            .toList());
  }
}
