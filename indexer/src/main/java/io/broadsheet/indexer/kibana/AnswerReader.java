package io.broadsheet.indexer.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.broadsheet.indexer.kibana.ImportAnswer.BadSettings;
import io.broadsheet.indexer.kibana.ImportAnswer.Imported;
import io.broadsheet.indexer.kibana.ImportAnswer.Incomplete;
import io.broadsheet.indexer.kibana.ImportAnswer.NotReady;
import io.broadsheet.indexer.kibana.ImportAnswer.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts what Kibana, or something before it, answers to an import. */
final class AnswerReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_MESSAGE = 300;

  private final String address;
  private final String space;

  /**
   * Reads answers of one Kibana.
   *
   * @param address for messages
   */
  AnswerReader(String address, String space) {
    this.address = address;
    this.space = space;
  }

  ImportAnswer read(int status, String body) {
    return switch (status) {
      case 200 -> done(body);
      case 401, 403 ->
          new BadSettings(
              says(status, body)
                  + ". Check kibana.api.key, or kibana.user and kibana.password; importing needs"
                  + " the right to manage saved objects.");
      case 404 ->
          new BadSettings(
              says(status, body)
                  + ". Check --kibana-url with its base path"
                  + (space.isEmpty() ? "." : ", and whether there is a space " + space + "."));
      case 408, 429, 500, 502, 503, 504 -> new NotReady(says(status, body));
      default ->
          status / 100 == 3
              ? new BadSettings(
                  says(status, "") + ", which leads elsewhere. Give that address to --kibana-url.")
              : new Refused(says(status, body) + ".");
    };
  }

  private ImportAnswer done(String body) {
    JsonNode answer = json(body);
    if (!answer.path("success").isBoolean()) {
      return new BadSettings("What answers at " + address + " is not Kibana. Check --kibana-url.");
    }
    int imported = answer.path("successCount").asInt();
    return answer.path("success").asBoolean()
        ? new Imported(imported, dashboards(answer.path("successResults")))
        : new Incomplete(imported, problems(answer.path("errors")));
  }

  private static Map<String, String> dashboards(JsonNode results) {
    var ids = new HashMap<String, String>();
    for (JsonNode result : results) {
      if (result.path("type").asText().equals(SavedObjectType.DASHBOARD.kibanaName())
          && result.path("destinationId").isTextual()) {
        ids.put(result.path("id").asText(), result.get("destinationId").asText());
      }
    }
    return ids;
  }

  private static List<String> problems(JsonNode errors) {
    var problems = new ArrayList<String>();
    for (JsonNode error : errors) {
      problems.add(
          "%s %s (%s): %s"
              .formatted(
                  error.path("type").asText(),
                  error.path("id").asText(),
                  error.at("/meta/title").asText(error.path("title").asText()),
                  reason(error.path("error"))));
    }
    return problems;
  }

  private static String reason(JsonNode error) {
    var reason = new StringBuilder(error.path("type").asText("unknown").replace('_', ' '));
    for (JsonNode reference : error.path("references")) {
      reason
          .append(' ')
          .append(reference.path("type").asText())
          .append(' ')
          .append(reference.path("id").asText());
    }
    if (error.has("message")) {
      reason.append(": ").append(shortened(error.get("message").asText()));
    }
    return reason.toString();
  }

  private String says(int status, String body) {
    String message = json(body).path("message").asText(body).strip();
    String said =
        message.isEmpty() || message.startsWith("<") ? "" : " (" + shortened(message) + ")";
    return "Kibana at " + address + " answers " + status + said;
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }

  private static JsonNode json(String body) {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }
}
