package io.broadsheet.lab.jmh.explorer;

import io.broadsheet.schemas.EntityType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * What readers ask about, as parameters; words and people as often as articles have them.
 *
 * @param articles the articles
 * @param number how many of them there are
 */
record Subjects(GeneratedArticles articles, int number) {

  private static final int PHRASE = 6;

  String word(Random random) {
    return "q=" + in(articles.words().draw(random));
  }

  String words(Random random, String between) {
    return word(random) + in(between + articles.words().draw(random));
  }

  String character(Random random) {
    return "q=" + in(articles.words().draw(random).substring(0, 1));
  }

  String phrase(Random random) {
    String headline = articles.article(random.nextInt(number)).getHeadline();
    return "q=" + in('"' + headline.substring(0, PHRASE) + '"');
  }

  String person(Random random) {
    return "person=" + in(articles.names(EntityType.PERSON).draw(random));
  }

  String period(Random random) {
    return days(random, "");
  }

  String mentioned(Random random) {
    return days(random, "mentioned-");
  }

  String article(Random random) {
    return "id=" + in(articles.article(random.nextInt(number)).getId());
  }

  String issue(Random random) {
    return "id=" + in(articles.article(random.nextInt(number)).getIssueId());
  }

  private static String days(Random random, String which) {
    return "%sfrom=%d-01-01&%sto=%d-12-31"
        .formatted(which, 2015 + random.nextInt(5), which, 2020 + random.nextInt(5));
  }

  private static String in(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
