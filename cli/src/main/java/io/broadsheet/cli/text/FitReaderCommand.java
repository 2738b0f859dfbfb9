package io.broadsheet.cli.text;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.text.evaluate.ScoreTable;
import io.broadsheet.text.fit.FormsLeftOut;
import io.broadsheet.text.fit.ModelFitter;
import io.broadsheet.text.fit.TrainingPage;
import io.broadsheet.text.fit.TrainingPages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the models by which the splitter reads pages. */
@Command(
    name = "fit-reader",
    description = {
      "Fits the splitter's models of pages to pages whose right answer is known.",
      "",
      "Each DIR contains drawn pages (*.page), or pages with gold as for evaluate. With --out the"
          + " models are written; with --leave-out the forms of the pages are left out in turn, and"
          + " the pages are scored with models of the other forms. The same pages give the same"
          + " models."
    })
public final class FitReaderCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders with training pages.")
  private List<Path> directories;

  @Option(
      names = "--compared",
      paramLabel = "DIR",
      description =
          "Folders with further pages, from which only the choice between the readings learns.")
  private List<Path> compared = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for the models; text/src/main/resources/io/broadsheet/text for those of the"
              + " splitter.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--leave-out",
      paramLabel = "N",
      description = "Leave the forms out in N parts, and print the scores.")
  private Optional<Integer> parts = Optional.empty();

  @Override
  public Integer call() {
    List<TrainingPage> pages = read(directories);
    List<TrainingPage> further = read(compared);
    PrintWriter err = common.err();
    ModelFitter fitter =
        new ModelFitter(
            line -> {
              err.println(line);
              err.flush();
            });
    parts.ifPresent(
        n ->
            new ScoreTable(common.out())
                .print(new FormsLeftOut(fitter, n).scores(pages, further), 20));
    out.ifPresent(folder -> write(folder, fitter.fit(pages, further)));
    common.out().flush();
    return ExitCode.OK.value();
  }

  private static List<TrainingPage> read(List<Path> folders) {
    List<TrainingPage> pages = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new StopException(ExitCode.USAGE, folder + " is not a folder.");
      }
      pages.addAll(TrainingPages.read(folder));
    }
    return pages;
  }

  private static void write(Path folder, Map<String, byte[]> files) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      throw new StopException(ExitCode.USAGE, "Cannot write to " + folder + ": " + e, e);
    }
  }
}
