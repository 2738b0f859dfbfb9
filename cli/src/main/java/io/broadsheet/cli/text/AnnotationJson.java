package io.broadsheet.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.text.article.ArticleReader;
import io.broadsheet.text.article.TextFindings;
import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.EntityMention;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.quantity.FoundQuantity;
import io.broadsheet.text.time.value.TimeContext;
import io.broadsheet.text.time.value.TimeExpression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What {@code annotate} says of one text.
 *
 * @param reader finds dates, entities and quantities
 * @param nested whether names inside of names are told as well
 */
record AnnotationJson(ArticleReader reader, boolean nested) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private record Named(EntityMention mention, FoundEntity entity) {}

  ObjectNode of(String text, TimeContext context) {
    TextFindings found = reader.read(text, context);
    ObjectNode json = JSON.objectNode();
    ArrayNode dates = json.putArray("dates");
    found.times().forEach(time -> dates.add(date(time)));
    ArrayNode names = json.putArray("entities");
    inOrder(found.entities()).forEach(named -> names.add(entity(named)));
    ArrayNode amounts = json.putArray("quantities");
    found.quantities().forEach(quantity -> amounts.add(quantity(quantity)));
    if (nested) {
      ArrayNode inside = json.putArray("nested");
      reader.nested(text).forEach(name -> inside.add(nested(name, text)));
    }
    return json;
  }

  private static List<Named> inOrder(List<FoundEntity> entities) {
    List<Named> all = new ArrayList<>();
    for (FoundEntity entity : entities) {
      entity.mentions().forEach(mention -> all.add(new Named(mention, entity)));
    }
    all.sort(
        Comparator.comparingInt((Named named) -> named.mention().start())
            .thenComparingInt(named -> named.mention().end()));
    return all;
  }

  private static ObjectNode date(TimeExpression time) {
    ObjectNode json = item(time.text(), time.start(), time.end());
    json.put("edtf", time.edtf().orElse(null));
    json.put("from", time.from().map(LocalDate::toString).orElse(null));
    json.put("to", time.to().map(LocalDate::toString).orElse(null));
    json.put("time", time.time().orElse(null));
    return json;
  }

  private static ObjectNode entity(Named named) {
    EntityMention mention = named.mention();
    return item(mention.text(), mention.start(), mention.end())
        .put("type", named.entity().type().name())
        .put("name", named.entity().name());
  }

  private static ObjectNode nested(NameSpan name, String text) {
    return item(name.in(text), name.start(), name.end()).put("type", name.type().name());
  }

  private static ObjectNode quantity(FoundQuantity quantity) {
    return item(quantity.text(), quantity.start(), quantity.end())
        .put("value", quantity.value())
        .put("unit", quantity.unit())
        .put("approximate", quantity.approximate())
        .put("bound", quantity.bound().name())
        .put("measures", quantity.measures().orElse(null))
        .put("noun", quantity.noun().orElse(null));
  }

  private static ObjectNode item(String text, int start, int end) {
    return JSON.objectNode().put("text", text).put("start", start).put("end", end);
  }
}
