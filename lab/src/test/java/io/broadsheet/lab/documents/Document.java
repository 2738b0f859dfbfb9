package io.broadsheet.lab.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown file of the repository.
 *
 * @param file where it is
 * @param text what it says
 */
record Document(Path file, String text) {

  /** The root of the repository. */
  static final Path ROOT = Path.of("..");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$");
  private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /** The README, its neighbours, docs/ and the READMEs of modules. */
  static List<Document> all() {
    return Stream.of("*.md", "docs/*.md", "*/README.md", "seeds/gold/README.md")
        .flatMap(glob -> matching(glob).stream())
        .map(Document::read)
        .toList();
  }

  /** The files of the repository, at most three folders deep, that {@code glob} matches. */
  static List<Path> matching(String glob) {
    var matcher = ROOT.getFileSystem().getPathMatcher("glob:" + glob);
    try (Stream<Path> files = Files.walk(ROOT, 3)) {
      return files.filter(file -> matcher.matches(ROOT.relativize(file))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document read(Path file) {
    try {
      return new Document(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its path from the root of the repository. */
  String name() {
    return ROOT.relativize(file).toString();
  }

  /** What stands outside of code blocks. */
  String prose() {
    return BLOCK.matcher(text).replaceAll("");
  }

  /** The code in its sentences and tables. */
  Stream<String> codeSpans() {
    return first(SPAN, prose());
  }

  /** The lines of its code blocks; one that ends with a backslash goes on in the next. */
  Stream<String> codeLines() {
    return first(BLOCK, text).flatMap(block -> block.replaceAll("\\\\\\n\\s*", "").lines());
  }

  /** Where its links lead. */
  Stream<String> links() {
    return first(LINK, prose());
  }

  private static Stream<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}
