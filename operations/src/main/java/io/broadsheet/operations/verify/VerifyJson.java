package io.broadsheet.operations.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.operations.verify.Verification.Result;
import java.util.List;

/** What {@code verify} found, as JSON. */
final class VerifyJson {

  private VerifyJson() {}

  /**
   * Counts over all indices, then those of each, then differences.
   *
   * @param limit how many differences of each index to name, at most
   */
  static ObjectNode of(List<Result> results, List<String> advice, int limit) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("documents", results.stream().mapToLong(Result::documents).sum());
    for (String kind : Difference.KINDS) {
      node.put(kind, results.stream().mapToLong(result -> result.findings().count(kind)).sum());
    }
    node.put("passing", results.stream().mapToLong(Result::passing).sum());
    ArrayNode indices = node.putArray("indices");
    results.forEach(result -> indices.add(index(result)));
    ArrayNode differences = node.putArray("differences");
    for (Result result : results) {
      result.findings().kept().stream()
          .limit(limit)
          .forEach(difference -> differences.add(difference(result, difference)));
    }
    ArrayNode todo = node.putArray("advice");
    advice.forEach(todo::add);
    return node;
  }

  private static ObjectNode index(Result result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("index", result.alias()).put("topic", result.topic());
    node.put("expected", result.expected()).put("documents", result.documents());
    Difference.KINDS.forEach(kind -> node.put(kind, result.findings().count(kind)));
    return node.put("passing", result.passing());
  }

  private static ObjectNode difference(Result result, Difference difference) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("index", result.alias()).put("kind", difference.kind()).put("id", difference.id());
    return switch (difference) {
      case Difference.Missing(String _, long topic) -> node.put("topicRevision", topic);
      case Difference.Extra(String _, long index) -> node.put("indexRevision", index);
      case Difference.Older(String _, long topic, long index) ->
          node.put("topicRevision", topic).put("indexRevision", index);
      case Difference.Newer(String _, long topic, long index) ->
          node.put("topicRevision", topic).put("indexRevision", index);
    };
  }
}
