package io.broadsheet.indexer.document;

import io.broadsheet.schemas.Coverage;

/** The coverage of an entity on a day as a document of the index. */
public final class CoverageDocument {

  /** Stands for the day of what has none. */
  private static final String UNDATED = "undated";

  private CoverageDocument() {}

  /** The document of one revision as JSON in UTF-8. */
  public static byte[] json(Coverage coverage, long revision) {
    boolean undated = coverage.getDay().equals(UNDATED);
    return JsonObject.bytes(
        json -> {
          json.writeStringField("entityId", coverage.getEntityId());
          json.writeStringField("kind", coverage.getType().name());
          json.writeStringField("name", coverage.getName());
          if (!undated) {
            json.writeStringField("day", coverage.getDay());
          }
          json.writeBooleanField("undated", undated);
          json.writeNumberField("articles", coverage.getArticles());
          json.writeNumberField("mentions", coverage.getMentions());
          JsonObject.strings(json, "articleIds", coverage.getArticleIds().stream());
          json.writeBooleanField("truncated", coverage.getTruncated());
          json.writeNumberField("revision", revision);
        });
  }

  /** The id of the document. */
  public static String id(Coverage coverage) {
    return coverage.getEntityId() + "|" + coverage.getDay();
  }
}
