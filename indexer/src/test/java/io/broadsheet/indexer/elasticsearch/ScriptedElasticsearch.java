package io.broadsheet.indexer.elasticsearch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Login;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Trust;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An Elasticsearch that answers bulk requests as a test says, one after the other. */
final class ScriptedElasticsearch implements AutoCloseable {

  private static final String PATH = "/_bulk";

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private int answers;

  ScriptedElasticsearch() {
    server.start();
  }

  ElasticsearchConnection connection(Duration timeout) {
    return new ElasticsearchConnection(
        List.of(URI.create(server.baseUrl())),
        new Login.User("indexer", "secret"),
        new Trust.Platform(),
        timeout,
        false);
  }

  /** Then answers each item so. */
  ScriptedElasticsearch thenItems(String... items) {
    String body =
        Stream.of(items)
            .collect(Collectors.joining(",", "{\"took\":1,\"errors\":true,\"items\":[", "]}"));
    return then(aResponse().withStatus(200).withBody(body));
  }

  /** Then answers the whole request so. */
  ScriptedElasticsearch thenStatus(int status, String type) {
    String body =
        """
        {"error":{"type":"%s","reason":"scripted"},"status":%d}\
        """
            .formatted(type, status);
    return then(aResponse().withStatus(status).withBody(body));
  }

  /** Then cuts the connection. */
  ScriptedElasticsearch thenCut() {
    return then(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
  }

  /** Then answers what no Elasticsearch would. */
  ScriptedElasticsearch thenProxy(int status) {
    return next(
        aResponse().withStatus(status).withHeader("Content-Type", "text/html").withBody("<p>"));
  }

  /** Then keeps silent for longer than {@code time}. */
  ScriptedElasticsearch thenSlow(Duration time) {
    return then(aResponse().withFixedDelay((int) time.toMillis() * 2).withStatus(200));
  }

  static String written(String id) {
    return item("index", id, 201, "\"result\":\"created\",\"_version\":1");
  }

  static String deleted(String id, int status) {
    return item("delete", id, status, "\"result\":\"deleted\",\"_version\":1");
  }

  static String failed(String id, int status, String type) {
    return item(
        "index", id, status, "\"error\":{\"type\":\"" + type + "\",\"reason\":\"scripted\"}");
  }

  /** The bodies of the bulk requests that came. */
  List<String> requests() {
    return server.findAll(postRequestedFor(urlPathEqualTo(PATH))).stream()
        .map(request -> request.getBodyAsString())
        .toList();
  }

  /** A header of the last bulk request. */
  String header(String name) {
    return server.findAll(postRequestedFor(urlPathEqualTo(PATH))).getLast().getHeader(name);
  }

  /** A parameter of the last bulk request. */
  String parameter(String name) {
    return server
        .findAll(postRequestedFor(urlPathEqualTo(PATH)))
        .getLast()
        .queryParameter(name)
        .firstValue();
  }

  @Override
  public void close() {
    server.stop();
  }

  private ScriptedElasticsearch then(ResponseDefinitionBuilder response) {
    return next(
        response
            .withHeader("X-Elastic-Product", "Elasticsearch")
            .withHeader("Content-Type", "application/json"));
  }

  private ScriptedElasticsearch next(ResponseDefinitionBuilder response) {
    server.stubFor(
        post(urlPathEqualTo(PATH))
            .inScenario("bulk")
            .whenScenarioStateIs(answers == 0 ? Scenario.STARTED : Integer.toString(answers))
            .willReturn(response)
            .willSetStateTo(Integer.toString(++answers)));
    return this;
  }

  private static String item(String operation, String id, int status, String rest) {
    return """
    {"%s":{"_index":"articles-v1","_id":"%s","status":%d,%s}}\
    """
        .formatted(operation, id, status, rest);
  }
}
