package io.broadsheet.benchmarks.explorer;

import io.broadsheet.schemas.ArticleDate;
import io.broadsheet.schemas.ArticleType;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.Part;
import io.broadsheet.schemas.Quantity;
import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.Section;
import io.broadsheet.schemas.Segment;
import io.broadsheet.schemas.TrustedRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Invented articles, each made of its number alone: about 700 characters, ten entities and fifteen
 * mentions, over ten years and twenty newspapers.
 */
final class GeneratedArticles {

  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 3652;
  private static final int PAPERS = 20;
  private static final int ARTICLES_OF_A_PAGE = 5;
  private static final ArticleType[] TYPES = {
    ArticleType.NEWS,
    ArticleType.NEWS,
    ArticleType.NEWS,
    ArticleType.FEATURE,
    ArticleType.COMMENTARY,
    ArticleType.BRIEF
  };

  private final Vocabulary words = Vocabulary.of(1, 8000, "");
  private final Map<EntityType, Vocabulary> names = new LinkedHashMap<>();

  GeneratedArticles() {
    TrustedRecords.trust();
    names.put(EntityType.PERSON, Vocabulary.of(2, 6000, ""));
    names.put(EntityType.ORGANIZATION, Vocabulary.of(3, 3000, "局"));
    names.put(EntityType.PLACE, Vocabulary.of(4, 800, "镇"));
    names.put(EntityType.PROJECT, Vocabulary.of(5, 4000, "项目"));
    names.put(EntityType.CAMPAIGN, Vocabulary.of(6, 300, "行动"));
    names.put(EntityType.DOCUMENT, Vocabulary.of(7, 2000, "办法"));
  }

  Vocabulary words() {
    return words;
  }

  Vocabulary people() {
    return names.get(EntityType.PERSON);
  }

  /** Article {@code number}. */
  EnrichedArticle article(int number) {
    var random = new Random(number);
    int page = number / ARTICLES_OF_A_PAGE;
    LocalDate day = FIRST_DAY.plusDays(Math.floorMod(page * 7919L, DAYS));
    String issue = "第" + page % PAPERS + "日报/" + day + "/" + (1 + page % 8) + "-" + page;
    var text = new StringBuilder(sentence(random, 5));
    int headline = text.length();
    text.append('\n');
    List<Entity> entities = entities(random, text);
    boolean dated = number % 20 != 0;
    return EnrichedArticle.newBuilder()
        .setId(issue + "/" + String.format("%012x", number))
        .setIssueId(issue)
        .setPageId(issue)
        .setPage(String.valueOf(1 + page % 8))
        .setNewspaper("第" + page % PAPERS + "日报")
        .setPublished(dated ? day.toString() : null)
        .setType(TYPES[random.nextInt(TYPES.length)])
        .setHeadline(text.substring(0, headline))
        .setText(text.toString())
        .setParts(
            List.of(
                new Part("headline", 0, headline),
                new Part("paragraph", headline + 1, text.length())))
        .setSections(List.of(new Section(null, issue, List.of(text.substring(headline + 1)))))
        .setSegments(List.of(new Segment(0, 0, text.length(), null)))
        .setSpans(List.of(new Range(0, text.length())))
        .setConfidence(0.5 + random.nextDouble() / 2)
        .setDate(dated ? new ArticleDate(day.toString(), "metadata") : null)
        .setDay(dated ? day.toString() : null)
        .setEntities(entities)
        .setQuantities(
            List.of(
                new Quantity(
                    "5亿元",
                    0,
                    1,
                    List.of(),
                    1e6 * random.nextInt(1, 5000),
                    "CNY",
                    false,
                    null,
                    null)))
        .setKeywords(List.of(words.draw(random), words.draw(random)))
        .build();
  }

  /** Writes the text, and tells what it names where. */
  private List<Entity> entities(RandomGenerator random, StringBuilder text) {
    var mentions = new LinkedHashMap<String, Entity>();
    for (int i = 0; i < 15; i++) {
      text.append(sentence(random, 14));
      EntityType type = type(random);
      String name = names.get(type).draw(random);
      var mention = new Mention(name, text.length(), text.length() + name.length(), List.of());
      text.append(name).append('。');
      mentions.merge(
          type + ":" + name, entity(type, name, List.of(mention)), GeneratedArticles::both);
    }
    return List.copyOf(mentions.values());
  }

  private static EntityType type(RandomGenerator random) {
    int of = random.nextInt(15);
    return of < 5
        ? EntityType.PERSON
        : of < 9
            ? EntityType.ORGANIZATION
            : of < 12
                ? EntityType.PLACE
                : List.of(EntityType.PROJECT, EntityType.CAMPAIGN, EntityType.DOCUMENT)
                    .get(of - 12);
  }

  private static Entity entity(EntityType type, String name, List<Mention> mentions) {
    boolean isPlace = type == EntityType.PLACE;
    int hash = Math.floorMod(name.hashCode(), 10_000);
    return new Entity(
        type + ":" + name,
        type,
        name,
        type == EntityType.PERSON ? List.of("第" + hash % 300 + "局局长") : List.of(),
        mentions,
        isPlace ? 22 + hash % 100 / 5.0 : null,
        isPlace ? 100 + hash / 100 / 5.0 : null,
        isPlace ? List.of("某省", "中国") : List.of());
  }

  private static Entity both(Entity one, Entity other) {
    var mentions = new ArrayList<>(one.getMentions());
    mentions.addAll(other.getMentions());
    return entity(one.getType(), one.getName(), mentions);
  }

  private String sentence(RandomGenerator random, int length) {
    var sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(words.draw(random));
    }
    return sentence.toString();
  }
}
