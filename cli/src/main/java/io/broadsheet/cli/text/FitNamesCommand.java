package io.broadsheet.cli.text;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.FileTrouble;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.EntityFinder;
import io.broadsheet.text.entity.value.NamedEntityType;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.learn.SequenceModelFile;
import io.broadsheet.text.marked.MarkedArticle;
import io.broadsheet.text.marked.MarkedFiles;
import io.broadsheet.text.marked.NameFitter;
import io.broadsheet.text.marked.NameScore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the weights by which names are decided to sentences whose names are marked. */
@Command(
    name = "fit-names",
    description = {
      "Fits the weights by which people, places and organizations are decided to marked sentences,"
          + " writes them, and scores them on what was kept aside.",
      "",
      "DIR holds files (*.txt) of marked sentences; text/src/test/marked/README.md describes them."
          + " Of each file every seventh article is kept aside and never learned from. The same"
          + " input gives the same file. The weights that come with Broadsheet are"
          + " text/src/main/resources/io/broadsheet/text/entity/names.model."
    })
public final class FitNamesCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", description = "Folder with marked sentences.")
  private Path directory;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the weights. Without it they are only scored.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--without",
      paramLabel = "GENRE",
      description = "Learns from all other genres and scores on this one.")
  private Optional<String> without = Optional.empty();

  @Override
  public Integer call() {
    if (!Files.isDirectory(directory)) {
      throw new StopException(ExitCode.USAGE, directory + " is not a folder.");
    }
    List<MarkedArticle> articles = MarkedFiles.in(directory);
    Predicate<MarkedArticle> aside =
        without
            .<Predicate<MarkedArticle>>map(genre -> article -> article.genre().equals(genre))
            .orElse(MarkedArticle::isKeptAside);
    List<MarkedArticle> learned = articles.stream().filter(aside.negate()).toList();
    if (learned.isEmpty()) {
      throw new StopException(ExitCode.USAGE, "No marked sentence in " + directory + ".");
    }
    EntityFinder finder = EntityFinder.with(DataFiles.standard());
    PrintWriter err = common.err();
    SequenceModel weights =
        new NameFitter(finder)
            .fit(
                learned,
                round -> {
                  err.println("round " + round);
                  err.flush();
                });
    out.ifPresent(file -> write(weights, file));
    print(finder.with(weights), articles.stream().filter(aside).toList());
    return ExitCode.OK.value();
  }

  private static void write(SequenceModel weights, Path file) {
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      SequenceModelFile.write(weights, stream);
    } catch (IOException e) {
      throw new StopException(ExitCode.USAGE, file + " cannot be written: " + FileTrouble.in(e));
    }
  }

  private void print(EntityFinder finder, List<MarkedArticle> aside) {
    List<MarkedArticle> hard = aside.stream().filter(article -> !article.isProse()).toList();
    List<MarkedArticle> prose = aside.stream().filter(MarkedArticle::isProse).toList();
    common.out().println("kept aside        precision recall     F1  people places organizations");
    row("hard sentences", finder, hard);
    row("  traditional", finder, hard.stream().filter(MarkedArticle::isTraditional).toList());
    row("  traps", finder, hard.stream().filter(MarkedArticle::isTrap).toList());
    row("prose", finder, prose);
    row("  traditional", finder, prose.stream().filter(MarkedArticle::isTraditional).toList());
    common.out().flush();
  }

  private void row(String name, EntityFinder finder, List<MarkedArticle> articles) {
    NameScore score = NameScore.of(finder, articles);
    common
        .out()
        .printf(
            "%-18s %8.3f %6.3f %6.3f %7.3f %6.3f %13.3f%n",
            name,
            score.precision(),
            score.recall(),
            score.f1(),
            score.f1(NamedEntityType.PERSON),
            score.f1(NamedEntityType.PLACE),
            score.f1(NamedEntityType.ORGANIZATION));
  }
}
