package io.broadsheet.text.fit;

import io.broadsheet.text.evaluate.Evaluation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads folders of training pages. */
public final class TrainingPages {

  private TrainingPages() {}

  /**
   * The pages of a folder, by name: drawn ones ({@code *.page}), and texts with their gold, as
   * {@code evaluate} takes them.
   *
   * @throws IllegalArgumentException if one of them does not keep to its format
   */
  public static List<TrainingPage> read(Path folder) {
    List<TrainingPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".page")).sorted().toList()) {
        pages.add(DrawnPage.parse(file.getFileName().toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    for (Evaluation.Case page : Evaluation.cases(folder)) {
      pages.add(TrainingPage.of(page.name(), page.text(), page.gold()));
    }
    return pages;
  }
}
