package io.broadsheet.cli.text;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.FileTrouble;
import io.broadsheet.text.evaluate.Calibration;
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
      "Scores the splitter against gold annotations of pages.",
      "",
      "DIR contains pages (*.txt). The gold of x.txt is x.json in the same folder or in DIR/gold."
          + " Other JSON files and pages without gold are ignored. Texts are compared without white"
          + " space, and half-width and full-width forms are equal. Jump marks at the ends of"
          + " paragraphs, and dashes and bullets at the ends of kickers and decks, are ignored."
          + " Signs and item numbers before a headline, brackets around it and a full stop behind"
          + " it are ignored too. Markup is not counted. Each gold article is compared with the"
          + " splitter's article that shares the most characters with it.",
      "",
      "Measures:",
      "  chars      B-cubed F1 of characters (Bagga and Baldwin 1998), mean over",
      "             characters; all furniture counts as one article.",
      "  articles   F1; two articles match if the Jaccard index of their sets of",
      "             characters, all parts included, is at least 0.9.",
      "  headline   share of gold articles whose headline is equal, or that have none",
      "             on either side.",
      "  kicker     the same for kickers, over articles where either side has one.",
      "  deck       the same for decks, over articles where either side has one.",
      "  paras      F1 of paragraphs with equal text in the matched article.",
      "  order      share of neighbours in the reading order of the gold (articles on",
      "             a page; paragraphs and headings in an article) that are in the same",
      "             order.",
      "  reporters  share of gold articles whose set of reporters is equal.",
      "  kept       share of characters, except white space, that are in exactly one",
      "             range.",
      "",
      "Below, the confidence of articles is compared with the share that is right: boundaries"
          + " and headline.",
      ""
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", description = "Folder with pages and their gold.")
  private Path directory;

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "10",
      description = "Number of worst pages to print (default: ${DEFAULT-VALUE}).")
  private int worst;

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "Vocabulary that replaces the splitter's own (vocabulary.txt).")
  private Optional<Path> vocabulary = Optional.empty();

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "Weights that replace the splitter's own (weights.properties).")
  private Optional<Path> weights = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = common.out();
    if (!Files.isDirectory(directory)) {
      throw new StopException(ExitCode.USAGE, directory + " is not a folder.");
    }
    PageSplitter splitter = splitter();
    List<PageScore> scores = Evaluation.of(directory, splitter);
    if (scores.isEmpty()) {
      throw new StopException(
          ExitCode.USAGE,
          "No page with gold in " + directory + " or " + directory.resolve("gold") + ".");
    }
    new ScoreTable(out).print(scores, worst);
    out.println();
    Calibration.of(directory, splitter).print(out);
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
      throw new StopException(ExitCode.USAGE, "Cannot read " + file + ": " + FileTrouble.in(e), e);
    }
  }
}
