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

/** An index as the panels ask it: in plain requests, within the dashboard's range of time. */
final class IndexAsked implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

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
        }
        case "date_histogram" -> {
          parent = aggregations.putObject("next");
          parent
              .putObject("date_histogram")
              .put("field", column.get("sourceField").asText())
              .put("calendar_interval", "month")
              .put("min_doc_count", 1);
        }
        case "sum" ->
            aggregations
                .putObject("metric")
                .putObject("sum")
                .put("field", column.get("sourceField").asText());
        case "count" -> {}
        default -> throw new AssertionError("Not tested: a Lens with " + operation);
      }
    }
    return search(body);
  }

  JsonNode hits(ArrayNode filters, String sort) throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("size", 10);
    body.putObject("query").putObject("bool").set("filter", filters);
    body.putArray("sort").addObject().put(sort, "desc");
    return search(body).at("/hits/hits");
  }

  /** Filters of a data view: its range of time, if it has a time field. */
  static ArrayNode within(JsonNode dataView, String from) {
    ArrayNode filters = JSON.createArrayNode();
    if (dataView.has("timeFieldName")) {
      filters
          .addObject()
          .putObject("range")
          .putObject(dataView.get("timeFieldName").asText())
          .put("format", "strict_date_optional_time")
          .put("gte", from)
          .put("lte", Instant.now().toString());
    }
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
