package io.broadsheet.text.marked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads marked sentences: reference day, genre and marked text with tabs between, one a line. In
 * files whose name says prose a line that starts with # is the headline of the article behind it;
 * in the others each line stands for itself.
 */
public final class MarkedFiles {
  private MarkedFiles() {}

  /**
   * All articles of the text files of a folder, by file name.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   * @throws UncheckedIOException if a file cannot be read
   */
  public static List<MarkedArticle> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<MarkedArticle> articles = new ArrayList<>();
      files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .forEach(file -> articles.addAll(read(file)));
      return articles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MarkedArticle> read(Path path) {
    String file = path.getFileName().toString();
    boolean single = !file.contains("prose");
    List<MarkedArticle> articles = new ArrayList<>();
    List<MarkedSentence> sentences = new ArrayList<>();
    String genre = "";
    int number = 0;
    for (String line : lines(path)) {
      number++;
      if ((single || line.startsWith("#")) && !sentences.isEmpty()) {
        articles.add(new MarkedArticle(file, articles.size(), genre, sentences));
        sentences = new ArrayList<>();
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] fields = line.split("\t");
        if (fields.length != 3) {
          throw new IllegalArgumentException(file + ", line " + number + ": not three fields");
        }
        genre = fields[1];
        sentences.add(MarkedSentence.parse(fields[2]));
      }
    }
    if (!sentences.isEmpty()) {
      articles.add(new MarkedArticle(file, articles.size(), genre, sentences));
    }
    return articles;
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
