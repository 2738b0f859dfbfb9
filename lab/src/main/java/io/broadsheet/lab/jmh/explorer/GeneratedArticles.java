package io.broadsheet.lab.jmh.explorer;

import io.broadsheet.schemas.ArticleDate;
import io.broadsheet.schemas.ArticleType;
import io.broadsheet.schemas.DateMention;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.MentionRole;
import io.broadsheet.schemas.Part;
import io.broadsheet.schemas.Quantity;
import io.broadsheet.schemas.QuantityBound;
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
 * Invented articles, each made of its number alone, and as long and as full of names as the seeds'
 * are on average: about 950 characters, 23 mentions of ten entities, and four dates; over ten years
 * and twenty newspapers, five to a page.
 */
final class GeneratedArticles {

  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 3652;
  private static final int PAPERS = 20;
  private static final int ARTICLES_OF_A_PAGE = 5;
  private static final int ENTITIES = 10;
  private static final int MENTIONS = 23;
  private static final int DATES = 4;
  private static final ArticleType[] TYPES = {
    ArticleType.NEWS,
    ArticleType.NEWS,
    ArticleType.NEWS,
    ArticleType.FEATURE,
    ArticleType.COMMENTARY,
    ArticleType.BRIEF
  };

  private final InventedWords words = InventedWords.of(1, 8000, "");
  private final Map<EntityType, InventedWords> names = new LinkedHashMap<>();

  GeneratedArticles() {
    TrustedRecords.trust();
    names.put(EntityType.PERSON, InventedWords.of(2, 6000, ""));
    names.put(EntityType.ORGANIZATION, InventedWords.of(3, 3000, "局"));
    names.put(EntityType.PLACE, InventedWords.of(4, 800, "镇"));
    names.put(EntityType.PROJECT, InventedWords.of(5, 4000, "项目"));
    names.put(EntityType.CAMPAIGN, InventedWords.of(6, 300, "行动"));
    names.put(EntityType.DOCUMENT, InventedWords.of(7, 2000, "办法"));
  }

  InventedWords words() {
    return words;
  }

  InventedWords names(EntityType type) {
    return names.get(type);
  }

  /** The articles of page {@code number}, each with where it stands on the page. */
  List<EnrichedArticle> page(int number) {
    var articles = new ArrayList<EnrichedArticle>();
    int start = 0;
    for (int i = 0; i < ARTICLES_OF_A_PAGE; i++) {
      EnrichedArticle article = article(number * ARTICLES_OF_A_PAGE + i);
      int length = article.getText().length();
      articles.add(
          EnrichedArticle.newBuilder(article)
              .setSegments(List.of(new Segment(0, start, length, null)))
              .setSpans(List.of(new Range(start, start + length)))
              .build());
      start += length + 1;
    }
    return articles;
  }

  /** How many pages hold {@code articles}. */
  static int pages(int articles) {
    return (articles + ARTICLES_OF_A_PAGE - 1) / ARTICLES_OF_A_PAGE;
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
        .setDates(dates(random, day))
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
                    null,
                    QuantityBound.EXACT)))
        .setKeywords(List.of(words.draw(random), words.draw(random)))
        .build();
  }

  private static List<DateMention> dates(RandomGenerator random, LocalDate day) {
    var dates = new ArrayList<DateMention>();
    for (int i = 0; i < DATES; i++) {
      LocalDate from = day.plusDays(random.nextInt(-400, 400));
      LocalDate to = i % 2 == 0 ? from : from.plusYears(1).minusDays(1);
      dates.add(
          DateMention.newBuilder()
              .setText("当日")
              .setEnd(1)
              .setEdtf(i % 2 == 0 ? from.toString() : from + "/" + to)
              .setFrom(from.toString())
              .setTo(to.toString())
              .setBasis("page")
              .build());
    }
    return dates;
  }

  /** Writes the text, and tells what it names where: every entity once, then some again. */
  private List<Entity> entities(RandomGenerator random, StringBuilder text) {
    var mentions = new LinkedHashMap<Named, List<Mention>>();
    var named = new ArrayList<Named>();
    for (int i = 0; i < MENTIONS; i++) {
      text.append(sentence(random, 14));
      Named one = i < ENTITIES ? named(random) : named.get(random.nextInt(ENTITIES));
      named.add(one);
      int start = text.length();
      int end = start + one.name().length();
      mentions
          .computeIfAbsent(one, _ -> new ArrayList<>())
          .add(new Mention(one.name(), start, end, List.of(), MentionRole.BODY));
      text.append(one.name()).append('。');
    }
    return mentions.entrySet().stream().map(it -> entity(it.getKey(), it.getValue())).toList();
  }

  private record Named(EntityType type, String name) {}

  private Named named(RandomGenerator random) {
    EntityType type = type(random);
    return new Named(type, names.get(type).draw(random));
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

  private static Entity entity(Named named, List<Mention> mentions) {
    EntityType type = named.type();
    String name = named.name();
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
        isPlace ? List.of("某省", "中国") : List.of(),
        isPlace ? "county" : null);
  }

  private String sentence(RandomGenerator random, int length) {
    var sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(words.draw(random));
    }
    return sentence.toString();
  }
}
