package io.broadsheet.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Follows the links of the README, of docs/ and of the modules' READMEs. */
class DocumentsTest {

  private static final Path HOME = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @Test
  void linkOnlyToFilesAndHeadingsThatAreThere() throws IOException {
    assertThat(documents().flatMap(DocumentsTest::broken)).isEmpty();
  }

  @Test
  void areAllInTheReadme() throws IOException {
    String readme = Files.readString(HOME.resolve("README.md"));
    try (Stream<Path> files = Files.list(HOME.resolve("docs"))) {
      assertThat(files).allSatisfy(file -> assertThat(readme).contains(link(file)));
    }
  }

  private static String link(Path file) {
    return "](docs/" + file.getFileName() + ")";
  }

  private static Stream<Path> documents() throws IOException {
    return Stream.concat(below(HOME, "README.md", "*/README.md"), below(HOME, "docs/*.md"));
  }

  private static Stream<Path> below(Path folder, String... globs) throws IOException {
    var matchers =
        Stream.of(globs)
            .map(glob -> folder.getFileSystem().getPathMatcher("glob:" + glob))
            .toList();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> matchers.stream().anyMatch(one -> one.matches(folder.relativize(file))))
          .toList()
          .stream();
    }
  }

  private static Stream<String> broken(Path document) {
    return LINK.matcher(text(document))
        .results()
        .map((MatchResult match) -> match.group(1))
        .filter(link -> !link.matches("https?:.*"))
        .filter(link -> !leads(document, URI.create(link)))
        .map(link -> HOME.relativize(document) + ": " + link);
  }

  private static boolean leads(Path document, URI link) {
    Path target = link.getPath().isEmpty() ? document : document.resolveSibling(link.getPath());
    if (link.getFragment() == null) {
      return Files.exists(target);
    }
    return Files.isRegularFile(target) && anchors(target).contains(link.getFragment());
  }

  private static List<String> anchors(Path document) {
    return HEADING.matcher(text(document)).results().map(match -> anchor(match.group(1))).toList();
  }

  /** As GitHub makes them: no punctuation, and a hyphen for each space. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
  }

  private static String text(Path document) {
    try {
      return CODE.matcher(Files.readString(document)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(document.toString(), e);
    }
  }
}
