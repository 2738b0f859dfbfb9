package io.broadsheet.streams.evaluate;

import io.broadsheet.streams.split.PageSplitter;
import io.broadsheet.streams.split.weigh.Evidence;
import io.broadsheet.streams.split.weigh.Weights;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the splitter's weights to pages whose right answer is known. */
@Command(
    name = "fit-weights",
    mixinStandardHelpOptions = true,
    description = {
      "Fits the weights of the splitter to pages with gold, as evaluate reads them, and prints"
          + " them.",
      "",
      "Starts from the splitter's own weights and changes one at a time (coordinate ascent) as long"
          + " as the mean of all measures grows. Keep some pages out and score the result on them:"
          + " ./broadsheet evaluate --weights=FILE OTHER_DIR."
    })
public final class FitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders with pages and gold.")
  private List<Path> directories;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "2",
      description = "Rounds over all weights, at most (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    List<Evaluation.Case> pages = new ArrayList<>();
    for (Path directory : directories) {
      if (!Files.isDirectory(directory)) {
        err.println("fit-weights: " + directory + " is not a folder");
        return 2;
      }
      pages.addAll(Evaluation.cases(directory));
    }
    if (pages.isEmpty()) {
      err.println("fit-weights: no page with gold in " + directories);
      return 2;
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
    spec.commandLine().getOut().print(fitted);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
