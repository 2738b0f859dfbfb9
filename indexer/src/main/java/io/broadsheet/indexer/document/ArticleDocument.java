package io.broadsheet.indexer.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.broadsheet.schemas.DateMention;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Quantity;
import io.broadsheet.schemas.Section;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * An enriched article as a document of the index: its fields as they are, sections without the
 * paragraphs that the text holds, and what is searched and counted by in fields of its own.
 */
public final class ArticleDocument {

  private static final String CURRENCY = "CNY";

  private ArticleDocument() {}

  /** The document of one revision as JSON in UTF-8. */
  public static byte[] json(EnrichedArticle article, long revision) {
    return JsonObject.bytes(
        json -> {
          writeFields(json, article);
          json.writeNumberField("revision", revision);
          List<Entity> covered = CoveredNames.entities(article).toList();
          writeNames(json, covered);
          JsonObject.strings(json, "entityIds", article.getEntities().stream().map(Entity::getId));
          writeDates(json, article);
          writeLocations(json, covered);
          writeMoney(json, article);
        });
  }

  private static void writeFields(JsonGenerator json, EnrichedArticle article) throws IOException {
    for (Schema.Field field : article.getSchema().getFields()) {
      json.writeFieldName(field.name());
      if (field.name().equals("sections")) {
        writeSections(json, article);
      } else {
        AvroJson.write(json, article.get(field.pos()));
      }
    }
  }

  /**
   * The paragraphs stand in the text already, as its parts of kind {@code paragraph} in the same
   * order; Elasticsearch reckons with four times the size of a document.
   */
  private static void writeSections(JsonGenerator json, EnrichedArticle article)
      throws IOException {
    json.writeStartArray();
    for (Section section : article.getSections()) {
      json.writeStartObject();
      json.writeStringField("heading", section.getHeading());
      json.writeStringField("pageId", section.getPageId());
      json.writeNumberField("paragraphCount", section.getParagraphs().size());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNames(JsonGenerator json, List<Entity> covered) throws IOException {
    for (CoveredNames names : CoveredNames.values()) {
      names.write(json, covered, Integer.MAX_VALUE);
    }
    JsonObject.strings(
        json, "offices", covered.stream().flatMap(entity -> entity.getOffices().stream()));
  }

  private static void writeDates(JsonGenerator json, EnrichedArticle article) throws IOException {
    JsonObject.strings(
        json,
        "mentionedDates",
        article.getDates().stream().map(DateMention::getEdtf).filter(Objects::nonNull));
    json.writeArrayFieldStart("mentionedPeriods");
    for (Period period : article.getDates().stream().flatMap(Period::of).distinct().toList()) {
      json.writeStartObject();
      json.writeStringField("gte", period.from());
      json.writeStringField("lte", period.to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The days of an expression, both inclusive. */
  private record Period(String from, String to) {

    /** ISO days of four-digit years stand in the order of time. */
    static Stream<Period> of(DateMention date) {
      boolean known = date.getFrom() != null && date.getTo() != null;
      return known && date.getFrom().compareTo(date.getTo()) <= 0
          ? Stream.of(new Period(date.getFrom(), date.getTo()))
          : Stream.empty();
    }
  }

  private static void writeLocations(JsonGenerator json, List<Entity> covered) throws IOException {
    json.writeArrayFieldStart("locations");
    for (Entity entity : covered) {
      if (entity.getLatitude() != null && entity.getLongitude() != null) {
        JsonObject.point(json, entity.getLatitude(), entity.getLongitude());
      }
    }
    json.writeEndArray();
  }

  private static void writeMoney(JsonGenerator json, EnrichedArticle article) throws IOException {
    json.writeArrayFieldStart("money");
    for (Quantity quantity : article.getQuantities()) {
      if (quantity.getUnit().equals(CURRENCY)) {
        json.writeNumber(quantity.getValue());
      }
    }
    json.writeEndArray();
  }
}
