package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.IndexerService;
import io.broadsheet.indexer.rebuild.IndexRebuild;
import io.broadsheet.indexer.rebuild.RebuildListener;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.stack.Stack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with an index makes the indexer wait; no document is lost by it. */
@ExtendWith(SharedStack.class)
class IndexConditionIT {

  @TempDir static Path folder;

  private static TestEnvironment environment;
  private static IndexerService indexer;
  private static int pages;

  /** Something that is done to the indices. */
  private interface Change {
    void make(ElasticsearchClient client) throws IOException;
  }

  @BeforeAll
  static void open(Stack stack) throws IOException, InterruptedException {
    environment = new TestEnvironment(stack, "condition-");
    publish();
    environment.awaitIdle();
    indexer =
        IndexerService.start(
            IndexerSettings.of(environment.environment()), new SimpleMeterRegistry());
  }

  @AfterAll
  static void close() throws IOException {
    if (indexer != null) {
      indexer.close();
    }
    if (environment != null) {
      environment.close();
    }
  }

  @Test
  void waitsWhileASecondIndexStandsBehindAnAlias() throws Exception {
    String alias = environment.alias("mentions");
    losesNothingThrough(
        "points to several indices",
        client ->
            client
                .indices()
                .create(index -> index.index("condition-second").aliases(alias, a -> a)),
        client -> client.indices().delete(index -> index.index("condition-second")));
  }

  @Test
  void waitsWhileAnIngestPipelineIsMissing() throws Exception {
    losesNothingThrough(
        "condition-pipeline",
        client -> pipeline(client, "condition-pipeline"),
        client -> pipeline(client, "_none"));
  }

  @Test
  void stopsARebuildOfWhichTheNewIndexRefusesWhatItGets() throws Exception {
    String alias = environment.alias("articles");
    environment
        .client()
        .indices()
        .putIndexTemplate(
            template ->
                template
                    .name("condition-template")
                    .indexPatterns(alias + "-v*")
                    .template(
                        t -> t.settings(settings -> settings.defaultPipeline("condition-none"))));
    try {
      assertThat(rebuilt()).contains("refused more documents than it took", "as it was before");
    } finally {
      environment
          .client()
          .indices()
          .deleteIndexTemplate(delete -> delete.name("condition-template"));
    }
    environment.awaitIdle();
  }

  private static String rebuilt() throws InterruptedException {
    try {
      new IndexRebuild(
              IndexerSettings.of(environment.environment()), RebuildListener.NONE, new StopSignal())
          .run(IndexRebuild.Wish.USUAL);
      return "swapped";
    } catch (StopException e) {
      return e.getMessage();
    }
  }

  private static void losesNothingThrough(String told, Change breaks, Change mends)
      throws Exception {
    await().atMost(TestEnvironment.PATIENCE).until(() -> indexer.health() instanceof Health.Ready);
    int letters = environment.deadLetters().records().size();
    breaks.make(environment.client());
    publish();

    await()
        .atMost(TestEnvironment.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(indexer.health())
                    .isInstanceOfSatisfying(
                        Health.Starting.class,
                        waits -> assertThat(waits.message()).contains(told)));
    mends.make(environment.client());

    environment.awaitIdle();
    assertThat(environment.deadLetters().records()).hasSize(letters);
    await().atMost(TestEnvironment.PATIENCE).until(() -> indexer.health() instanceof Health.Ready);
  }

  private static void pipeline(ElasticsearchClient client, String name) throws IOException {
    client
        .indices()
        .putSettings(
            put ->
                put.index(environment.alias("articles"))
                    .settings(settings -> settings.defaultPipeline(name)));
  }

  private static void publish() throws IOException, InterruptedException {
    pages++;
    environment.replay(
        Files.writeString(
            folder.resolve("page-" + pages + ".txt"),
            Pages.page(Pages.article("甲市第" + pages + "座新桥正式通车"))));
  }
}
