package io.broadsheet.lab.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Follows the links of all documents, and keeps the README short and complete. */
class DocumentsTest {

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final int LINES_OF_README = 150;

  @Test
  void linkOnlyToFilesAndHeadingsThatAreThere() {
    assertThat(Document.all().stream().flatMap(DocumentsTest::broken)).isEmpty();
  }

  @Test
  void areAllLinkedInTheReadme() {
    Document readme = readme();
    assertThat(Stream.of("*.md", "docs/*.md").flatMap(glob -> Document.matching(glob).stream()))
        .filteredOn(file -> !file.equals(readme.file()))
        .map(file -> Document.ROOT.relativize(file).toString())
        .contains("CONTRIBUTING.md", "CHANGELOG.md")
        .isSubsetOf(readme.links().toList());
  }

  @Test
  void beginWithAReadmeOfFewerThan150Lines() {
    assertThat(readme().text().lines()).hasSizeLessThan(LINES_OF_README);
  }

  @Test
  void keepTheTwoCommandsOfTheReadme() {
    assertThat(readme().codeLines().map(line -> line.replaceFirst("\\s*#.*", "")))
        .containsSequence("./broadsheet demo", "mvn verify");
  }

  private static Document readme() {
    return Document.read(Document.ROOT.resolve("README.md"));
  }

  private static Stream<String> broken(Document document) {
    return document
        .links()
        .filter(link -> !link.matches("https?:.*"))
        .filter(link -> !leads(document.file(), URI.create(link)))
        .map(link -> document.name() + ": " + link);
  }

  private static boolean leads(Path document, URI link) {
    Path target = link.getPath().isEmpty() ? document : document.resolveSibling(link.getPath());
    if (link.getFragment() == null) {
      return Files.exists(target);
    }
    return Files.isRegularFile(target) && anchors(target).contains(link.getFragment());
  }

  private static List<String> anchors(Path file) {
    return HEADING
        .matcher(Document.read(file).prose())
        .results()
        .map(match -> anchor(match.group(1)))
        .toList();
  }

  /** As GitHub makes them: no punctuation, and a hyphen for each space. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
  }
}
