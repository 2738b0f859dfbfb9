package io.broadsheet.cli.text;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.text.evaluate.Evaluation;
import io.broadsheet.text.evaluate.WeightFitter;
import io.broadsheet.text.split.PageSplitter;
import io.broadsheet.text.split.weigh.Evidence;
import io.broadsheet.text.split.weigh.Weights;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the splitter's weights to pages whose right answer is known. */
@Command(
    name = "fit-weights",
    description = {
      "Fits the splitter's weights to pages with gold annotations, and prints the weights. The"
          + " folders are laid out as for evaluate.",
      "",
      "Starts from the splitter's own weights and changes one weight at a time (coordinate ascent)"
          + " as long as the mean of all measures increases. Hold some pages out and score the"
          + " result on them: ./broadsheet evaluate --weights=FILE OTHER_DIR."
    })
public final class FitCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Folders with pages and their gold.")
  private List<Path> directories;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "2",
      description = "Maximum number of rounds over all weights (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() {
    PrintWriter err = common.err();
    List<Evaluation.Case> pages = new ArrayList<>();
    for (Path directory : directories) {
      if (!Files.isDirectory(directory)) {
        throw new StopException(ExitCode.USAGE, directory + " is not a folder.");
      }
      pages.addAll(Evaluation.cases(directory));
    }
    if (pages.isEmpty()) {
      throw new StopException(ExitCode.USAGE, "No page with gold in " + directories + ".");
    }
    WeightFitter fitter =
        new WeightFitter(
            pages,
            List.of(Evidence.values()),
            line -> {
              err.println(line);
              err.flush();
            });
    Weights fitted = fitter.fit(Weights.parse(PageSplitter.defaultWeights()), rounds);
    common.out().print(fitted);
    common.out().flush();
    return ExitCode.OK.value();
  }
}
