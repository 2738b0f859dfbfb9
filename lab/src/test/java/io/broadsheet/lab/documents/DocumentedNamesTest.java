package io.broadsheet.lab.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the names of our classes and records that documents give against the sources. */
class DocumentedNamesTest {

  /** The name of a type of two words or more, and what is said of it behind a dot. */
  private static final Pattern TYPE = Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)\\b.*");

  private static final Pattern RECORD = Pattern.compile("(?m)^\\s*(?:record|enum) (\\w+)");

  private static final Set<String> OF_OTHERS =
      Set.of("KafkaAvroSerializer", "KafkaAvroDeserializer", "NlpAnalysis");

  @Test
  void areTypesThatThereAre() throws IOException {
    Set<String> known = types();

    assertThat(
            Document.all().stream()
                .flatMap(
                    document ->
                        document
                            .codeSpans()
                            .flatMap(DocumentedNamesTest::named)
                            .filter(name -> !known.contains(name))
                            .map(name -> document.name() + ": " + name)))
        .isEmpty();
  }

  private static Stream<String> named(String code) {
    return TYPE.matcher(code).results().filter(match -> match.start() == 0).map(it -> it.group(1));
  }

  private static Set<String> types() throws IOException {
    Set<String> known = new HashSet<>(OF_OTHERS);
    for (Path module : modules()) {
      try (Stream<Path> files = Files.walk(module)) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".java")) {
            known.add(name.replace(".java", ""));
          } else if (name.endsWith(".avdl")) {
            RECORD.matcher(Files.readString(file)).results().forEach(it -> known.add(it.group(1)));
          }
        }
      }
    }
    return known;
  }

  private static Set<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(Document.ROOT)) {
      return folders
          .map(folder -> folder.resolve("src"))
          .filter(Files::isDirectory)
          .collect(Collectors.toSet());
    }
  }
}
