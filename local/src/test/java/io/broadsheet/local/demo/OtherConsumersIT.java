package io.broadsheet.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.local.stack.Addresses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consumers that are not ours read what we publish. */
class OtherConsumersIT {

  private static final Path SEEDS = Path.of("..", "seeds");
  private static final Path JAVASCRIPT = Path.of("src", "test", "consumers", "javascript");
  private static final String TOPIC = "news.articles.enriched";

  private static Newsroom newsroom;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    newsroom = new Newsroom();
    newsroom.publish(SEEDS);
  }

  @AfterAll
  static void close() {
    if (newsroom != null) {
      newsroom.close();
    }
  }

  @Test
  void kafkaJsReadsEveryArticle() throws Exception {
    assumeTrue(isThere("npm"), "Left out: npm is missing (Debian: nodejs npm).");
    for (String file : List.of("package.json", "package-lock.json", ".npmrc", "read.js")) {
      Files.copy(
          JAVASCRIPT.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    run("npm", "ci", "--silent");
    Addresses at = newsroom.servers().stack().addresses();
    List<String> keys = new ArrayList<>();
    for (String line : run("node", "read.js", at.kafka(), at.registry(), TOPIC)) {
      JsonNode article = new ObjectMapper().readTree(line);
      assertThat(article.path("headline").asText()).isNotBlank();
      keys.add(article.path("key").asText());
    }

    assertThat(keys).containsExactlyInAnyOrderElementsOf(newsroom.expected(SEEDS));
  }

  @Test
  void kcatReadsEveryKey() throws Exception {
    assumeTrue(isThere("kcat"), "Left out: kcat is missing (Debian: kcat).");
    String kafka = newsroom.servers().stack().addresses().kafka();

    assertThat(
            run(
                "kcat",
                "-b",
                kafka,
                "-t",
                TOPIC,
                "-C",
                "-e",
                "-q",
                "-f",
                "%k\\n",
                "-X",
                "isolation.level=read_committed"))
        .containsExactlyInAnyOrderElementsOf(newsroom.expected(SEEDS));
  }

  private static boolean isThere(String program) {
    return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private List<String> run(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(String.join(" ", command)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return Files.readAllLines(output);
  }
}
