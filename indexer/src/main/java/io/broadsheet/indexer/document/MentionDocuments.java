package io.broadsheet.indexer.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Mention;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The mentions of an enriched article as documents of their own, in the order of the entities and
 * of their mentions, with what their article is told apart by. Each is made when it is asked for:
 * an article may have many thousands. What mentions have in common is written once: it is most of
 * their bytes. Not for several threads.
 */
public final class MentionDocuments {

  /**
   * How many names of each kind a mention says of its article: every mention says them again, and
   * lists of names have thousands.
   */
  static final int MOST_NAMES = 200;

  private static final List<CoveredNames> FACETS =
      List.of(
          CoveredNames.PEOPLE,
          CoveredNames.ORGANIZATIONS,
          CoveredNames.PLACES,
          CoveredNames.PROJECTS,
          CoveredNames.CAMPAIGNS);

  private record Mentioned(Entity entity, Mention mention) {}

  /** What all mentions of an entity have in common. */
  private record Common(Entity entity, byte[] fields) {}

  private final EnrichedArticle article;
  private final long revision;
  private final List<Mentioned> mentioned;
  private final byte[] common;
  private Optional<Common> latest = Optional.empty();

  /** The mentions of one revision of {@code article}. */
  public MentionDocuments(EnrichedArticle article, long revision) {
    this.article = article;
    this.revision = revision;
    common = JsonObject.fields(this::writeArticle);
    mentioned =
        article.getEntities().stream()
            .flatMap(
                entity ->
                    entity.getMentions().stream().map(mention -> new Mentioned(entity, mention)))
            .toList();
  }

  /** How many there are. */
  public int count() {
    return mentioned.size();
  }

  /** The id of mention {@code n}, counted from 0, of an article. */
  public static String id(String articleId, int n) {
    return articleId + "#" + n;
  }

  /** The document of mention {@code n}, counted from 0, as JSON in UTF-8. */
  public byte[] json(int n) {
    Mentioned one = mentioned.get(n);
    return JsonObject.join(
        common,
        fields(one.entity()),
        JsonObject.fields(
            json -> {
              json.writeStringField("id", id(article.getId(), n));
              writeMention(json, one.mention());
              json.writeNumberField("revision", revision);
            }));
  }

  private byte[] fields(Entity entity) {
    if (latest.filter(common -> common.entity() == entity).isEmpty()) {
      latest =
          Optional.of(new Common(entity, JsonObject.fields(json -> writeEntity(json, entity))));
    }
    return latest.get().fields();
  }

  private void writeArticle(JsonGenerator json) throws IOException {
    json.writeStringField("articleId", article.getId());
    json.writeStringField("issueId", article.getIssueId());
    json.writeStringField("pageId", article.getPageId());
    known(json, "newspaper", article.getNewspaper());
    known(json, "page", article.getPage());
    known(json, "day", article.getDay());
    json.writeStringField("type", article.getType().name());
    known(json, "headline", article.getHeadline());
    json.writeNumberField("confidence", article.getConfidence());
    List<Entity> covered = CoveredNames.entities(article).toList();
    for (CoveredNames names : FACETS) {
      names.write(json, covered, MOST_NAMES);
    }
  }

  private static void writeEntity(JsonGenerator json, Entity entity) throws IOException {
    json.writeStringField("entityId", entity.getId());
    json.writeStringField("kind", entity.getType().name());
    json.writeStringField("name", entity.getName());
    JsonObject.strings(json, "offices", entity.getOffices().stream());
    JsonObject.strings(json, "parents", entity.getParents().stream());
    known(json, "level", entity.getLevel());
    if (entity.getLatitude() != null && entity.getLongitude() != null) {
      json.writeFieldName("location");
      JsonObject.point(json, entity.getLatitude(), entity.getLongitude());
    }
  }

  private void writeMention(JsonGenerator json, Mention mention) throws IOException {
    json.writeStringField("text", mention.getText());
    json.writeStringField("role", mention.getRole().name());
    json.writeStringField(
        "sentence", Sentence.around(article.getText(), mention.getStart(), mention.getEnd()));
    json.writeNumberField("start", mention.getStart());
    json.writeNumberField("end", mention.getEnd());
  }

  private static void known(JsonGenerator json, String field, String value) throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }
}
