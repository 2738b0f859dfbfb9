package io.broadsheet.streams.enrich;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.EnrichedArticle;
import org.apache.avro.Schema;

/** Takes over what an enriched article has in common with the article that it is made of. */
final class ArticleCopy {

  private ArticleCopy() {}

  /** A builder that holds every field of {@code article} that enriched articles have as well. */
  static EnrichedArticle.Builder of(Article article) {
    EnrichedArticle copy = EnrichedArticle.newBuilder().build();
    for (Schema.Field field : Article.getClassSchema().getFields()) {
      Schema.Field same = EnrichedArticle.getClassSchema().getField(field.name());
      if (same != null) {
        copy.put(same.pos(), article.get(field.pos()));
      }
    }
    return EnrichedArticle.newBuilder(copy);
  }
}
