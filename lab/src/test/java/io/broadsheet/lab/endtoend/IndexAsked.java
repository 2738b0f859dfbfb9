package io.broadsheet.lab.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An index as the panels ask it: in plain requests, within the dashboard's range of time. */
final class IndexAsked implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What Lens calls a metric, and Elasticsearch. */
  private static final Map<String, String> METRICS =
      Map.of("unique_count", "cardinality", "max", "max");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String elasticsearch;
  private final String index;

  IndexAsked(String elasticsearch, String index) {
    this.elasticsearch = elasticsearch;
    this.index = index;
  }

  /** The type that the mapping gives a field; missing when it has no such field. */
  JsonNode typeOf(String field) throws IOException, InterruptedException {
    JsonNode properties =
        send(request("/_mapping").GET().build()).elements().next().at("/mappings/properties");
    return properties.at("/" + field.replace(".", "/fields/") + "/type");
  }

  /** The answer to a Lens: each bucket column within the one before it, the metrics inmost. */
  JsonNode lens(List<JsonNode> columns, ArrayNode filters)
      throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("size", 0);
    body.putObject("query").putObject("bool").set("filter", filters);
    ObjectNode parent = body;
    for (JsonNode column : columns) {
      String operation = column.get("operationType").asText();
      ObjectNode aggregations = parent.withObject("/aggs");
      switch (operation) {
        case "terms" -> {
          parent = aggregations.putObject("next");
          parent
              .putObject("terms")
              .put("field", column.get("sourceField").asText())
              .put("size", column.at("/params/size").asInt());
          order(parent, column, columns.getLast());
        }
        case "date_histogram" -> {
          parent = aggregations.putObject("next");
          parent
              .putObject("date_histogram")
              .put("field", column.get("sourceField").asText())
              .put("calendar_interval", "month")
              .put("min_doc_count", 1);
        }
        case "unique_count", "max" -> metric(aggregations, column);
        case "count" -> {}
        default -> throw new AssertionError("Not tested: a Lens with " + operation);
      }
    }
    return search(body);
  }

  /** By the metric, which is the last of the columns. */
  private static void order(ObjectNode bucket, JsonNode column, JsonNode metric) {
    if (METRICS.containsKey(metric.get("operationType").asText())) {
      bucket.withObject("/terms/order").put("metric", column.at("/params/orderDirection").asText());
      metric(bucket.withObject("/aggs"), metric);
    }
  }

  private static void metric(ObjectNode aggregations, JsonNode column) {
    aggregations
        .putObject("metric")
        .putObject(METRICS.get(column.get("operationType").asText()))
        .put("field", column.get("sourceField").asText());
  }

  /** The answer to a Vega panel's {@code url} that leaves the query to Kibana. */
  JsonNode vega(JsonNode url, ArrayNode filters) throws IOException, InterruptedException {
    ObjectNode body = url.get("body").deepCopy();
    body.putObject("query").putObject("bool").set("filter", filters);
    return search(body);
  }

  JsonNode hits(ArrayNode filters, String sort) throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("size", 10);
    body.putObject("query").putObject("bool").set("filter", filters);
    body.putArray("sort").addObject().put(sort, "desc");
    return search(body).at("/hits/hits");
  }

  /** The words and filters that a Lens brings with it; its words are Lucene's. */
  static ArrayNode query(JsonNode lens) {
    ArrayNode filters = JSON.createArrayNode();
    JsonNode query = lens.at("/attributes/state/query");
    if (query.get("language").asText().equals("lucene")) {
      filters.addObject().putObject("query_string").set("query", query.get("query"));
    }
    return filters;
  }

  static ArrayNode only(JsonNode query) {
    return JSON.createArrayNode().add(query);
  }

  /** Filters of a data view: its range of time, if it has a time field. */
  static ArrayNode within(JsonNode dataView, String from) {
    return dataView.has("timeFieldName")
        ? within(dataView.get("timeFieldName").asText(), from)
        : JSON.createArrayNode();
  }

  static ArrayNode within(String timeField, String from) {
    ArrayNode filters = JSON.createArrayNode();
    filters
        .addObject()
        .putObject("range")
        .putObject(timeField)
        .put("format", "strict_date_optional_time")
        .put("gte", from)
        .put("lte", Instant.now().toString());
    return filters;
  }

  @Override
  public void close() {
    http.close();
  }

  private JsonNode search(ObjectNode body) throws IOException, InterruptedException {
    return send(
        request("/_search")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(elasticsearch + "/" + index + path));
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new AssertionError(request.uri() + " answers " + response.body());
    }
    return JSON.readTree(response.body());
  }
}
