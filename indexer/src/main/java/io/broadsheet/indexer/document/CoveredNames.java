package io.broadsheet.indexer.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.broadsheet.schemas.CoveredMentions;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.EntityType;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The names of what an article covers, each kind in a field that has one name in all indices. */
enum CoveredNames {
  PEOPLE("people", EntityType.PERSON),
  ORGANIZATIONS("organizations", EntityType.ORGANIZATION),
  PLACES("places", EntityType.PLACE),
  PROJECTS("projects", EntityType.PROJECT),
  DOCUMENTS("documents", EntityType.DOCUMENT),
  CAMPAIGNS("campaigns", EntityType.CAMPAIGN);

  private final String field;
  private final EntityType kind;

  CoveredNames(String field, EntityType kind) {
    this.field = field;
    this.kind = kind;
  }

  /** The entities of {@code article} that it covers, without those that made it. */
  static Stream<Entity> entities(EnrichedArticle article) {
    return article.getEntities().stream().filter(CoveredMentions::has);
  }

  /** Writes the field with the first {@code most} names among {@code covered}. */
  void write(JsonGenerator json, List<Entity> covered, int most) throws IOException {
    JsonObject.strings(
        json,
        field,
        covered.stream()
            .filter(entity -> entity.getType() == kind)
            .map(Entity::getName)
            .distinct()
            .limit(most));
  }
}
