package io.broadsheet.indexer.index;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexSetupIT {

  private static final IndexDefinition ARTICLES = IndexDefinition.articles("t-");

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private ElasticsearchClient client;

  @BeforeEach
  void start() {
    server.start();
    client = ElasticsearchClients.open(ElasticsearchConnection.to(server.baseUrl()));
    server.stubFor(any(anyUrl()).willReturn(answer(404, "{}")));
    indices("{}");
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.stop();
  }

  @Test
  void createsTheIndexTogetherWithItsAlias() throws IOException {
    server.stubFor(
        put(urlPathEqualTo("/t-articles-v1"))
            .willReturn(
                answer(
                    200, "{\"acknowledged\":true,\"shards_acknowledged\":true,\"index\":\"i\"}")));

    assertThat(new IndexSetup(client, 6).run(ARTICLES))
        .isEqualTo(new SetupOutcome.Created("t-articles-v1", "t-articles"));

    server.verify(
        putRequestedFor(urlPathEqualTo("/t-articles-v1"))
            .withRequestBody(containing("\"aliases\":{\"t-articles\":{}}"))
            .withRequestBody(containing("\"number_of_shards\":\"6\""))
            .withRequestBody(containing("\"dynamic\":\"strict\""))
            .withRequestBody(containing("\"gc_deletes\":\"1h\"")));
  }

  @Test
  void findsNothingToDoTheSecondTime() throws IOException {
    aliasOf("t-articles-v1");
    server.stubFor(
        put(urlPathEqualTo("/t-articles-v1/_mapping"))
            .willReturn(answer(200, "{\"acknowledged\":true}")));

    assertThat(new IndexSetup(client).run(ARTICLES))
        .isEqualTo(new SetupOutcome.Unchanged("t-articles-v1", "t-articles"));
  }

  @Test
  void refusesAChangeThatNeedsANewIndex() throws IOException {
    aliasOf("t-articles-v1");
    server.stubFor(
        put(urlPathEqualTo("/t-articles-v1/_mapping"))
            .willReturn(
                answer(
                    400,
                    """
                    {"error":{"type":"illegal_argument_exception",
                     "reason":"mapper [published] cannot be changed"},"status":400}\
                    """)));

    SetupOutcome outcome = new IndexSetup(client).run(ARTICLES);

    assertThat(outcome).isInstanceOf(SetupOutcome.Refused.class);
    assertThat(outcome.message()).contains("published", "broadsheet index rebuild");
  }

  @Test
  void refusesAnIndexWithTheFieldsOfAnOlderVersion() throws IOException {
    aliasOf("t-articles-v0-3");

    SetupOutcome outcome = new IndexSetup(client).run(ARTICLES);

    assertThat(outcome).isInstanceOf(SetupOutcome.Refused.class);
    assertThat(outcome.message()).contains("t-articles-v0-3", "broadsheet index rebuild");
  }

  @Test
  void refusesAnAliasOfSeveralIndices() throws IOException {
    aliasOf("t-articles-v0", "t-articles-v1");

    assertThat(new IndexSetup(client).run(ARTICLES).message())
        .contains("t-articles-v0, t-articles-v1");
  }

  @Test
  void refusesAnIndexThatHasTheNameOfTheAlias() throws IOException {
    server.stubFor(head(urlPathEqualTo("/t-articles")).willReturn(answer(200, "")));

    SetupOutcome outcome = new IndexSetup(client).run(ARTICLES);

    assertThat(outcome).isInstanceOf(SetupOutcome.Refused.class);
    assertThat(outcome.message()).contains("must be an alias");
  }

  @Test
  void takesAnIndexThatLostItsAliasAndLeavesOneThatARebuildHasBegun() throws IOException {
    indices(
        """
        {"t-articles-v1-2":{"aliases":{}},"t-articles-v1-3":{"aliases":{"t-articles-rebuild":{}}},
         "t-articles-v1-old":{"aliases":{}}}\
        """);
    mapping("t-articles-v1-2");
    server.stubFor(
        put(urlPathMatching("/t-articles-v1-2/(_mapping|_alias.*)"))
            .willReturn(answer(200, "{\"acknowledged\":true}")));

    assertThat(new IndexSetup(client).run(ARTICLES))
        .isEqualTo(new SetupOutcome.Updated("t-articles-v1-2", "t-articles"));
  }

  @Test
  void doesNotGuessWhichOfSeveralIndicesLostTheAlias() throws IOException {
    indices(
        """
        {"t-articles-v1":{"aliases":{}},"t-articles-v1-2":{"aliases":{}}}\
        """);

    assertThat(new IndexSetup(client).run(ARTICLES).message())
        .contains("t-articles-v1, t-articles-v1-2", "broadsheet index rebuild");
  }

  private void indices(String found) {
    server.stubFor(
        get(urlPathMatching("/t-articles-v[^/0-9]*/_alias")).willReturn(answer(200, found)));
  }

  private void mapping(String index) {
    server.stubFor(
        get(urlPathEqualTo("/" + index + "/_mapping"))
            .willReturn(
                answer(200, "{\"" + index + "\":{\"mappings\":{\"dynamic\":\"strict\"}}}")));
  }

  private void aliasOf(String... indices) {
    server.stubFor(head(urlPathEqualTo("/_alias/t-articles")).willReturn(answer(200, "")));
    var body = new StringBuilder();
    for (String index : indices) {
      body.append(body.isEmpty() ? "{" : ",");
      body.append("\"").append(index).append("\":{\"aliases\":{\"t-articles\":{}}}");
      mapping(index);
    }
    server.stubFor(
        get(urlPathEqualTo("/_alias/t-articles"))
            .willReturn(answer(200, body.append("}").toString())));
  }

  private static ResponseDefinitionBuilder answer(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("X-Elastic-Product", "Elasticsearch")
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }
}
