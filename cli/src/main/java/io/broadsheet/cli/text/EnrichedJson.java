package io.broadsheet.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.DateMention;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Quantity;
import java.util.Optional;

/** What {@code enrich} adds to the JSON of {@code split}. */
final class EnrichedJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private EnrichedJson() {}

  static ObjectNode article(Article article, EnrichedArticle enriched) {
    ObjectNode json = ArticleJson.article(article);
    json.put("published", enriched.getPublished());
    json.set(
        "date",
        Optional.ofNullable(enriched.getDate())
            .<com.fasterxml.jackson.databind.JsonNode>map(
                date ->
                    JSON.objectNode().put("edtf", date.getEdtf()).put("source", date.getSource()))
            .orElseGet(JSON::nullNode));
    json.put("day", enriched.getDay());
    json.put("text", enriched.getText());
    ArrayNode dates = json.putArray("dates");
    enriched.getDates().forEach(date -> dates.add(date(date)));
    ArrayNode entities = json.putArray("entities");
    enriched.getEntities().forEach(entity -> entities.add(entity(entity)));
    ArrayNode quantities = json.putArray("quantities");
    enriched.getQuantities().forEach(quantity -> quantities.add(quantity(quantity)));
    json.set("keywords", ArticleJson.texts(enriched.getKeywords()));
    return json;
  }

  private static ObjectNode date(DateMention date) {
    ObjectNode json = mention(date.getText(), date.getStart(), date.getEnd());
    json.put("edtf", date.getEdtf());
    json.put("from", date.getFrom());
    json.put("to", date.getTo());
    json.put("time", date.getTime());
    json.put("basis", date.getBasis());
    return json;
  }

  private static ObjectNode entity(Entity entity) {
    ObjectNode json = JSON.objectNode();
    json.put("id", entity.getId());
    json.put("type", entity.getType().name());
    json.put("name", entity.getName());
    json.set("roles", ArticleJson.texts(entity.getOffices()));
    ArrayNode mentions = json.putArray("mentions");
    entity
        .getMentions()
        .forEach(
            m ->
                mentions.add(
                    mention(m.getText(), m.getStart(), m.getEnd())
                        .put("role", m.getRole().name())));
    if (entity.getLatitude() != null && entity.getLongitude() != null) {
      json.putObject("location").put("lat", entity.getLatitude()).put("lon", entity.getLongitude());
      json.set("parents", ArticleJson.texts(entity.getParents()));
    }
    if (entity.getLevel() != null) {
      json.put("level", entity.getLevel());
    }
    return json;
  }

  private static ObjectNode quantity(Quantity quantity) {
    ObjectNode json = mention(quantity.getText(), quantity.getStart(), quantity.getEnd());
    json.put("value", quantity.getValue());
    json.put("unit", quantity.getUnit());
    json.put("approximate", quantity.getApproximate());
    json.put("bound", quantity.getBound().name());
    json.put("measures", quantity.getMeasures());
    json.put("noun", quantity.getNoun());
    return json;
  }

  private static ObjectNode mention(String text, int start, int end) {
    return JSON.objectNode().put("text", text).put("start", start).put("end", end);
  }
}
