package io.broadsheet.indexer.document;

import io.broadsheet.schemas.ArticleDate;
import io.broadsheet.schemas.ArticleType;
import io.broadsheet.schemas.Caption;
import io.broadsheet.schemas.DateMention;
import io.broadsheet.schemas.Dateline;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.MentionRole;
import io.broadsheet.schemas.Part;
import io.broadsheet.schemas.Quantity;
import io.broadsheet.schemas.QuantityBound;
import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.Reporter;
import io.broadsheet.schemas.Section;
import io.broadsheet.schemas.Segment;
import io.broadsheet.schemas.TrustedRecords;
import java.util.List;

/** An invented article that has everything that the contract knows. */
public final class SampleArticle {

  static {
    TrustedRecords.trust();
  }

  private static final List<Range> RAW = List.of(new Range(0, 4));
  private static final List<Mention> MENTIONS =
      List.of(new Mention("丙县", 4, 6, RAW, MentionRole.BODY));

  private SampleArticle() {}

  /** The article under {@code id}. */
  public static EnrichedArticle complete(String id) {
    return described(EnrichedArticle.newBuilder())
        .setId(id)
        .setIssueId("乙报/2024-03-05/2")
        .setPageId("乙报/2024-03-05/2")
        .setPage("2")
        .setNewspaper("乙报")
        .setPublished("2024-03-05")
        .setPublishedSource("metadata")
        .setText("丙县新桥通车\n丙县新桥三月四日通车，总投资2亿元。")
        .setParts(List.of(new Part("headline", 0, 6)))
        .setSegments(List.of(new Segment(0, 10, 6, null), new Segment(7, 3, 2, "乙报/2024-03-05/3")))
        .setSpans(List.of(new Range(10, 40)))
        .setConfidence(0.9)
        .setSplitter("split-1")
        .setEnricher("enrich-1")
        .setDate(new ArticleDate("2024-03-05", "metadata"))
        .setDay("2024-03-05")
        .setDates(
            List.of(
                new DateMention(
                    "三月四日", 10, 14, RAW, "2024-03-04", "2024-03-04", "2024-03-04", "上午", "page"),
                new DateMention("近日", 20, 22, RAW, null, null, null, null, "nothing")))
        .setEntities(entities())
        .setQuantities(
            List.of(
                new Quantity(
                    "2亿元",
                    22,
                    25,
                    RAW,
                    200_000_000.0,
                    "CNY",
                    false,
                    "总投资",
                    null,
                    QuantityBound.EXACT),
                new Quantity(
                    "3座", 26, 28, RAW, 3.0, "count", true, null, "桥", QuantityBound.AT_LEAST)))
        .setKeywords(List.of("新桥", "通车"))
        .build();
  }

  private static EnrichedArticle.Builder described(EnrichedArticle.Builder article) {
    return article
        .setType(ArticleType.NEWS)
        .setKicker("三年建设")
        .setHeadline("丙县新桥通车")
        .setDeck("两岸居民出行更方便")
        .setByline("本报记者 甲某")
        .setReporters(List.of(new Reporter("甲某", "记者")))
        .setDateline(new Dateline("本报", "丙县", "3月4日", 7, 15))
        .setSections(List.of(new Section("桥", "乙报/2024-03-05/2", List.of("丙县新桥通车。"))))
        .setCaptions(List.of(new Caption("新桥", List.of("丁某"))))
        .setJumpTo("3")
        .setContinuedFrom("1")
        .setPointers(List.of("相关报道见4版"));
  }

  private static List<Entity> entities() {
    return List.of(
        entity(EntityType.PERSON, "戊某", List.of("县长")),
        entity(EntityType.ORGANIZATION, "丙县交通局", List.of()),
        new Entity(
            "PLACE:丙县",
            EntityType.PLACE,
            "丙县",
            List.of(),
            MENTIONS,
            36.1,
            120.3,
            List.of("某省"),
            "county"),
        entity(EntityType.PROJECT, "新桥工程", List.of()),
        entity(EntityType.DOCUMENT, "桥梁条例", List.of()),
        entity(EntityType.CAMPAIGN, "建设年", List.of()));
  }

  /** A person whom an article names once, in {@code role}. */
  static Entity mentioned(String name, MentionRole role) {
    return Entity.newBuilder(entity(EntityType.PERSON, name, List.of()))
        .setMentions(List.of(new Mention(name, 0, name.length(), RAW, role)))
        .build();
  }

  private static Entity entity(EntityType type, String name, List<String> offices) {
    return new Entity(
        type + ":" + name, type, name, offices, MENTIONS, null, null, List.of(), null);
  }
}
