package io.broadsheet.indexer.elasticsearch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.broadsheet.indexer.bulk.BulkAnswer;
import io.broadsheet.indexer.bulk.BulkEndpoint;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found wrong with indices, and what comes of it. */
class IndexWatchIT {

  private static final Indices INDICES = Indices.of("t-");
  private static final String NOTHING = "";

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private ElasticsearchClient client;

  @BeforeEach
  void start() {
    server.start();
    client = ElasticsearchClients.open(ElasticsearchConnection.to(server.baseUrl()));
    server.stubFor(any(anyUrl()).willReturn(answer(404, "{}")));
    INDICES.all().forEach(index -> stands(index, one(index, NOTHING, NOTHING)));
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.stop();
  }

  @Test
  void isContentWithIndicesAsTheirDefinitionsSay() {
    assertThat(check().problem()).isEmpty();
  }

  @Test
  void namesASecondIndexBehindAnAlias() {
    IndexDefinition articles = INDICES.articles();
    stands(articles, one(articles, NOTHING, NOTHING) + "," + state("other", articles, "", ""));

    assertThat(check().problem().orElseThrow())
        .contains("t-articles", "other, t-articles-v1", "remove all but one");
  }

  @Test
  void namesAnAliasThatLetsNobodyWrite() {
    stands(INDICES.articles(), one(INDICES.articles(), "\"is_write_index\":false", NOTHING));

    assertThat(check().problem().orElseThrow()).contains("t-articles", "is_write_index");
  }

  @Test
  void namesAnIngestPipelineThatIsNotThere() {
    stands(INDICES.coverage(), one(INDICES.coverage(), NOTHING, "\"default_pipeline\":\"gone\""));

    assertThat(check().problem().orElseThrow())
        .contains("t-coverage-v2", "gone", "index.default_pipeline");

    server.stubFor(
        get(urlPathEqualTo("/_ingest/pipeline/gone"))
            .willReturn(answer(200, "{\"gone\":{\"processors\":[]}}")));
    assertThat(check().problem()).isEmpty();
  }

  @Test
  void takesTheNameForNoPipelineForNone() {
    stands(INDICES.coverage(), one(INDICES.coverage(), NOTHING, "\"final_pipeline\":\"_none\""));

    assertThat(check().problem()).isEmpty();
  }

  @Test
  void namesAFieldThatAnOlderMappingLacks() {
    IndexDefinition issues = INDICES.issues();
    stands(issues, one(issues, NOTHING, NOTHING).replace("\"sha256\"", "\"sha1\""));

    assertThat(check().problem().orElseThrow())
        .contains("t-issues-v1", "sha256 is missing", "broadsheet index setup");
  }

  @Test
  void sendsNothingWhileAnIndexIsNotAsItMustBe() throws Exception {
    stands(INDICES.articles(), one(INDICES.articles(), "\"is_write_index\":false", NOTHING));
    var sent = new AtomicInteger();
    try (IndexWatch watch = IndexWatch.start(check(), Duration.ofMillis(20), () -> {})) {
      BulkEndpoint endpoint = watched(sent, watch);
      await().until(() -> watch.problem().isPresent());

      assertThat(endpoint.send(List.of())).isInstanceOf(BulkAnswer.Held.class);
      assertThat(sent).hasValue(0);
      stands(INDICES.articles(), one(INDICES.articles(), NOTHING, NOTHING));

      await().until(() -> watch.problem().isEmpty());
      assertThat(endpoint.send(List.of())).isInstanceOf(BulkAnswer.Answered.class);
    }
  }

  @Test
  void looksAtOnceAfterARefusal() {
    stands(INDICES.articles(), one(INDICES.articles(), "\"is_write_index\":false", NOTHING));
    try (IndexWatch watch = IndexWatch.start(check(), Duration.ofHours(1), () -> {})) {
      assertThat(watched(new AtomicInteger(), watch).obstacle()).isPresent();
    }
  }

  @Test
  void saysWhichAliasIsLost() throws Exception {
    server.stubFor(get(urlPathEqualTo("/t-mentions")).willReturn(answer(404, "{}")));
    var lost = new CountDownLatch(1);
    try (IndexWatch watch = IndexWatch.start(check(), Duration.ofMillis(1), lost::countDown)) {
      lost.await();

      assertThat(watch.loss().orElseThrow()).hasMessageContaining("t-mentions");
    }
  }

  @Test
  void takesSilenceForNoProblemOfTheIndices() {
    server.stubFor(any(anyUrl()).willReturn(answer(503, "{}")));
    try (IndexWatch watch = IndexWatch.start(check(), Duration.ofHours(1), () -> {})) {
      assertThat(watch.problemNow()).isEqualTo(Optional.empty());
    }
  }

  private IndexConditionReader check() {
    return new IndexConditionReader(client, INDICES, "scripted");
  }

  private static BulkEndpoint watched(AtomicInteger sent, IndexWatch watch) {
    return new WatchedBulk(
        operations -> {
          sent.incrementAndGet();
          return new BulkAnswer.Answered(List.of());
        },
        watch);
  }

  private void stands(IndexDefinition index, String states) {
    server.stubFor(
        get(urlPathEqualTo("/" + index.alias())).willReturn(answer(200, "{" + states + "}")));
  }

  private static String one(IndexDefinition index, String alias, String settings) {
    return state(index.index(), index, alias, settings);
  }

  private static String state(String name, IndexDefinition index, String alias, String settings) {
    String body = index.body();
    String mappings = body.substring(body.indexOf("\"mappings\""), body.lastIndexOf('}'));
    return "\"%s\":{\"aliases\":{\"%s\":{%s}},\"settings\":{\"index\":{%s}},%s}"
        .formatted(name, index.alias(), alias, settings, mappings);
  }

  private static ResponseDefinitionBuilder answer(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("X-Elastic-Product", "Elasticsearch")
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }
}
