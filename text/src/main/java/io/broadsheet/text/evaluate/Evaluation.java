package io.broadsheet.text.evaluate;

import io.broadsheet.text.split.PageSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads pages and their gold from a folder and scores a splitter on them. */
public final class Evaluation {

  /**
   * A page with its right answer.
   *
   * @param name the file's name
   * @param text its text
   * @param gold the right answer
   */
  public record Case(String name, String text, Gold gold) {}

  private Evaluation() {}

  /** The score of each page of a folder that has gold beside it or in {@code gold}. */
  public static List<PageScore> of(Path directory, PageSplitter splitter) {
    return cases(directory).stream().map(page -> score(page, splitter)).toList();
  }

  /** The score of one page. */
  public static PageScore score(Case page, PageSplitter splitter) {
    PageScore score = PageScorer.score(page.text(), page.gold(), splitter.split(page.text()));
    return new PageScore(page.name(), score.mode(), score.counts(), score.faults());
  }

  /** The pages of a folder that have gold, by name. */
  public static List<Case> cases(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Case> cases = new ArrayList<>();
      for (Path page : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        read(page).ifPresent(cases::add);
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }

  private static Optional<Case> read(Path page) throws IOException {
    String name = page.getFileName().toString();
    String base = name.substring(0, name.length() - 4) + ".json";
    Path beside = page.resolveSibling(base);
    Path apart = page.resolveSibling("gold").resolve(base);
    Path file = Files.exists(beside) ? beside : apart;
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String text = Files.readString(page);
    try {
      return GoldReader.read(Files.readString(file), text).map(g -> new Case(name, text, g));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}
