package io.broadsheet.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.text.entity.EntityFinder;
import io.broadsheet.text.entity.FoundEntity;
import io.broadsheet.text.entity.Mention;
import io.broadsheet.text.entity.NameEvidence;
import io.broadsheet.text.quantity.Quantity;
import io.broadsheet.text.quantity.QuantityFinder;
import io.broadsheet.text.time.TimeContext;
import io.broadsheet.text.time.TimeExpression;
import io.broadsheet.text.time.TimeFinder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What {@code annotate} says of one text.
 *
 * @param times finds dates
 * @param entities finds entities
 * @param quantities finds quantities
 */
record AnnotationJson(TimeFinder times, EntityFinder entities, QuantityFinder quantities) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private record Named(Mention mention, FoundEntity entity) {}

  ObjectNode of(String text, TimeContext context) {
    List<TimeExpression> found = times.find(text, context);
    ObjectNode json = JSON.objectNode();
    ArrayNode dates = json.putArray("dates");
    found.forEach(time -> dates.add(date(time)));
    ArrayNode names = json.putArray("entities");
    entities(text).forEach(named -> names.add(entity(named)));
    ArrayNode amounts = json.putArray("quantities");
    quantities.find(text, found).forEach(quantity -> amounts.add(quantity(quantity)));
    return json;
  }

  private List<Named> entities(String text) {
    List<Named> all = new ArrayList<>();
    for (FoundEntity entity : entities.find(text, NameEvidence.NONE)) {
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
    Mention mention = named.mention();
    return item(mention.text(), mention.start(), mention.end())
        .put("type", named.entity().type().name())
        .put("name", named.entity().name());
  }

  private static ObjectNode quantity(Quantity quantity) {
    return item(quantity.text(), quantity.start(), quantity.end())
        .put("value", quantity.value())
        .put("unit", quantity.unit())
        .put("approximate", quantity.approximate())
        .put("measures", quantity.measures().orElse(null))
        .put("noun", quantity.noun().orElse(null));
  }

  private static ObjectNode item(String text, int start, int end) {
    return JSON.objectNode().put("text", text).put("start", start).put("end", end);
  }
}
