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

/** Splits files into articles, without Kafka. */
@Command(
    name = "split",
    description =
        "Splits page files into articles and furniture (text that belongs to no article). Writes"
            + " JSON; needs no Kafka.",
    footer = {
      "",
      "Examples:",
      "  broadsheet split seeds --out /tmp/articles",
      "  broadsheet split page.txt | jq '.articles[].headline'",
      "  broadsheet split - < page.txt",
      "",
      "Ranges count UTF-16 code units of the decoded text. Every character other than white space"
          + " is in exactly one range."
    })
public final class SplitCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin FileArguments files;

  private final InputStream in;

  /** Reads {@code -} from {@code in}. */
  public SplitCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    StandardSteps steps = StandardSteps.with(Optional.empty());
    return files.write(common, in, issue -> json(steps, issue));
  }

  private static ObjectNode json(StandardSteps steps, RawIssue issue) {
    SplitIssue split = steps.splitter().split(issue);
    return ArticleJson.issue(
        fileName(issue), split, split.articles().stream().map(ArticleJson::article).toList());
  }

  /** The file's own name, as in the gold. */
  static String fileName(RawIssue issue) {
    return Path.of(issue.getSource()).getFileName().toString();
  }
}
