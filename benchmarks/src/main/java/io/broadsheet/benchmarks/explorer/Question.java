package io.broadsheet.benchmarks.explorer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Something that the page asks, each time about something else.
 *
 * @param name what the table calls it
 * @param draw the question as the server gets it
 */
record Question(String name, Function<Random, String> draw) {

  /**
   * Every question of the page, over all articles, over those of a word, and over those of a
   * person.
   */
  static List<Question> of(GeneratedArticles articles, int number) {
    Function<Random, String> word = random -> "q=" + in(articles.words().draw(random));
    Function<Random, String> phrase =
        random ->
            "q="
                + in(
                    "\""
                        + articles.article(random.nextInt(number)).getHeadline().substring(0, 6)
                        + "\"");
    Function<Random, String> person = random -> "person=" + in(articles.people().draw(random));
    Function<Random, String> period =
        random ->
            "from=%d-01-01&to=%d-12-31"
                .formatted(2015 + random.nextInt(5), 2020 + random.nextInt(5));
    String names =
        "facets?top=30&offices=true&facet=person&facet=organization&facet=place&facet=project"
            + "&facet=campaign&facet=document&";
    return List.of(
        new Question(
            "articles, all, newest", r -> "articles?order=newest&page=" + (1 + r.nextInt(5))),
        new Question("articles, a word", r -> "articles?" + word.apply(r)),
        new Question(
            "articles, two words and a period",
            r ->
                "articles?"
                    + word.apply(r)
                    + in(" ")
                    + word.apply(r).substring(2)
                    + "&"
                    + period.apply(r)),
        new Question("articles, a phrase", r -> "articles?" + phrase.apply(r)),
        new Question("articles, a person", r -> "articles?" + person.apply(r)),
        new Question("timeline, all", _ -> "timeline?"),
        new Question("timeline, a word", r -> "timeline?" + word.apply(r)),
        new Question("timeline, a person", r -> "timeline?" + person.apply(r)),
        new Question("facets, all", _ -> "facets?"),
        new Question("facets, a period", r -> "facets?" + period.apply(r)),
        new Question("facets, a word", r -> "facets?" + word.apply(r)),
        new Question("facets, a person", r -> "facets?" + person.apply(r)),
        new Question("names with offices, all", _ -> names),
        new Question("names with offices, a word", r -> names + word.apply(r)),
        new Question("places, all", _ -> "places?"),
        new Question("places, a word", r -> "places?" + word.apply(r)),
        new Question("company, all", _ -> "company?"),
        new Question("company, a period", r -> "company?" + period.apply(r)),
        new Question("company, a word", r -> "company?" + word.apply(r)),
        new Question(
            "an article", r -> "article?id=" + in(articles.article(r.nextInt(number)).getId())),
        new Question(
            "a page as it came",
            r -> "issue?id=" + in(articles.article(r.nextInt(number)).getIssueId())));
  }

  private static String in(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
