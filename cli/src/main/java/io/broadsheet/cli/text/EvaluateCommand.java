package io.broadsheet.cli.text;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.text.evaluate.Evaluation;
import io.broadsheet.text.evaluate.PageScore;
import io.broadsheet.text.evaluate.ScoreTable;
import io.broadsheet.text.split.PageSplitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the splitter on pages whose right answer is known. */
@Command(
    name = "evaluate",
    description = {
      "Scores the splitter on a folder of pages with gold.",
      "",
      "DIR holds pages (*.txt). The gold of x.txt is x.json beside it, or in DIR/gold; other JSON"
          + " files are ignored, as are pages without gold. Texts are compared without white space"
          + " and without regard to half-width or full-width forms. Jump marks at the ends of"
          + " paragraphs, and dashes and bullets at the ends of kickers and decks, do not matter."
          + " Signs of markup are not counted. An article is compared with the one of the"
          + " splitter's that shares most characters with it.",
      "",
      "What is measured:",
      "  chars      B-cubed F1 of characters (Bagga and Baldwin 1998), mean over characters;"
          + " all furniture counts as one article.",
      "  articles   F1; a hit is a Jaccard index of the sets of characters, all parts included,"
          + " of at least 0.9.",
      "  headline   share of gold articles with an equal headline, or none on both sides.",
      "  kicker     the same for kickers, over articles where either side has one.",
      "  deck       the same for decks, over articles where either side has one.",
      "  paras      F1 of paragraphs with equal text in the matched article.",
      "  order      share of neighbours in gold reading order (articles on a page; paragraphs and"
          + " headings in an article) that come in the same order.",
      "  reporters  share of gold articles with an equal set of reporters.",
      "  kept       share of characters, white space aside, that stand in exactly one range.",
      ""
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", description = "Folder with pages and gold.")
  private Path directory;

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the worst pages to show (default: ${DEFAULT-VALUE}).")
  private int worst;

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "Words to use in place of the splitter's own (vocabulary.txt).")
  private Optional<Path> vocabulary = Optional.empty();

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "Weights to use in place of the splitter's own (weights.properties).")
  private Optional<Path> weights = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = common.out();
    if (!Files.isDirectory(directory)) {
      throw new StopException(ExitCode.USAGE, directory + " is not a folder.");
    }
    List<PageScore> scores = Evaluation.of(directory, splitter());
    if (scores.isEmpty()) {
      throw new StopException(
          ExitCode.USAGE,
          "No page with gold in " + directory + " or " + directory.resolve("gold") + ".");
    }
    new ScoreTable(out).print(scores, worst);
    out.flush();
    return ExitCode.OK.value();
  }

  private PageSplitter splitter() {
    return PageSplitter.with(
        vocabulary.map(EvaluateCommand::read).orElseGet(PageSplitter::defaultVocabulary),
        weights.map(EvaluateCommand::read).orElseGet(PageSplitter::defaultWeights));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new StopException(ExitCode.USAGE, "Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
