package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.stack.Addresses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Consumers that are not ours read what we publish. */
@ExtendWith(SeededEnvironment.class)
class OtherConsumersIT {

  private static final Path JAVASCRIPT = Path.of("src", "test", "consumers", "javascript");
  private static final String TOPIC = "news.articles.enriched";

  private final TestEnvironment environment;

  @TempDir Path folder;

  OtherConsumersIT(TestEnvironment environment) {
    this.environment = environment;
  }

  @Test
  void kafkaJsReadsEveryArticle() throws Exception {
    assumeTrue(Programs.isThere("npm"), "Left out: npm is missing (Debian: nodejs npm).");
    var programs = new Programs(folder);
    programs.installJavaScript(JAVASCRIPT);
    Addresses at = environment.addresses();
    List<String> keys = new ArrayList<>();
    for (String line : programs.run("node", "read.js", at.kafka(), at.registry(), TOPIC)) {
      JsonNode article = new ObjectMapper().readTree(line);
      assertThat(article.path("headline").asText()).isNotBlank();
      keys.add(article.path("key").asText());
    }

    assertThat(keys)
        .containsExactlyInAnyOrderElementsOf(environment.expected(SeededEnvironment.SEEDS));
  }

  @Test
  void kcatReadsEveryKey() throws Exception {
    assumeTrue(Programs.isThere("kcat"), "Left out: kcat is missing (Debian: kcat).");
    String kafka = environment.addresses().kafka();

    assertThat(
            new Programs(folder)
                .run(
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
        .containsExactlyInAnyOrderElementsOf(environment.expected(SeededEnvironment.SEEDS));
  }
}
