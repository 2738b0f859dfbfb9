package io.broadsheet.operations.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import io.broadsheet.operations.trace.TraceCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an issue, or of an article and its issue.
 *
 * @param id what was asked for
 * @param issueId the issue
 * @param records where the newest record of the issue stands; one, if all is well
 * @param counts what there is of it in topics and indices
 * @param deadLetters how many dead letters are about it
 * @param document the article as the index has it, if an article was asked for and is there
 */
record KnownIssue(
    String id,
    String issueId,
    Map<Slot, Newest> records,
    TraceCounts counts,
    long deadLetters,
    Optional<JsonNode> document) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Whether topics or indices have anything of what was asked for. */
  boolean isKnown() {
    boolean issue = !records.isEmpty() || !counts.none() || deadLetters > 0;
    return isArticle() ? document.isPresent() || isInTopics() : issue;
  }

  private boolean isArticle() {
    return !id.equals(issueId);
  }

  private boolean isInTopics() {
    return counts.enriched().stream().anyMatch(article -> article.key().equals(id));
  }

  /** The same for a person. */
  List<String> lines() {
    if (!isKnown()) {
      return List.of(
          "Neither the topics nor the indices know "
              + id
              + ". Check how it is spelt, and --prefix.");
    }
    var lines = new ArrayList<String>();
    lines.add(
        "issue     "
            + issueId
            + counts.issues().stream()
                .map(issue -> "  from " + issue.about())
                .findFirst()
                .orElse(records.isEmpty() ? "  not in the topic" : "  withdrawn"));
    records.forEach((slot, newest) -> lines.add(place(slot, newest)));
    lines.addAll(counts.lines());
    lines.add("letters   " + deadLetters + " dead letters");
    if (isArticle()) {
      lines.add("article   " + id);
      lines.add(document.map(JsonNode::toPrettyString).orElse("  not in the index"));
    }
    return lines;
  }

  private static String place(Slot slot, Newest newest) {
    return "record    %s, offset %d%s"
        .formatted(slot.partition(), newest.offset(), newest.tombstone() ? ", a tombstone" : "");
  }

  /** The same for a program. */
  JsonNode json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id).put("issueId", issueId).put("known", isKnown());
    var places = node.putArray("records");
    records.forEach(
        (slot, newest) ->
            places
                .addObject()
                .put("topic", slot.partition().topic())
                .put("partition", slot.partition().partition())
                .put("offset", newest.offset())
                .put("tombstone", newest.tombstone()));
    node.set("counts", JSON.valueToTree(counts));
    node.put("deadLetters", deadLetters);
    document.ifPresent(article -> node.set("article", article));
    return node;
  }
}
