package io.broadsheet.lab.jmh.explorer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Something that the page asks, each time about something else.
 *
 * @param name what the table calls it
 * @param asked the beginnings of addresses, which are asked at the same time
 * @param draw what all of them are asked about
 */
record PageRequest(String name, List<String> asked, Function<Random, String> draw) {

  private static final String ARTICLES = "articles?";
  private static final String TIMELINE = "timeline?";
  private static final String FACETS = "facets?";
  private static final String PLACES = "places?";
  private static final String CONNECTIONS = "connections?";
  private static final String NAMES =
      "facets?top=30&offices=true&facet=person&facet=organization&facet=place&facet=project"
          + "&facet=campaign&facet=document&";

  /**
   * Every question of the page: all ways to search, each aggregation over all articles, those of a
   * word, a person and a period, and what the views ask together.
   */
  static List<PageRequest> of(GeneratedArticles articles, int number) {
    var about = new Subjects(articles, number);
    return List.of(
        one(
            ARTICLES,
            "all, a page of the newest",
            r -> "order=newest&page=" + (1 + r.nextInt(250))),
        one(ARTICLES, "a word", about::word),
        one(ARTICLES, "one character", about::character),
        one(ARTICLES, "two words, a period", r -> about.words(r, " ") + "&" + about.period(r)),
        one(ARTICLES, "a word, not another", r -> about.words(r, " -")),
        one(ARTICLES, "a phrase", about::phrase),
        one(ARTICLES, "a person", about::person),
        one(ARTICLES, "mentioned days, money", r -> about.mentioned(r) + "&money=1000000000"),
        one(TIMELINE, "all", _ -> ""),
        one(TIMELINE, "a word", about::word),
        one(TIMELINE, "a person", about::person),
        one(TIMELINE, "a period", about::period),
        one(FACETS, "all", _ -> ""),
        one(FACETS, "a word", about::word),
        one(FACETS, "a person", about::person),
        one(FACETS, "a period", about::period),
        one(NAMES, "names with offices, all", _ -> ""),
        one(NAMES, "names with offices, a word", about::word),
        one(NAMES, "names with offices, a person", about::person),
        one(NAMES, "names with offices, a period", about::period),
        one(PLACES, "all", _ -> ""),
        one(PLACES, "a word", about::word),
        one(PLACES, "a person", about::person),
        one(PLACES, "a period", about::period),
        one(CONNECTIONS, "all", _ -> ""),
        one(CONNECTIONS, "a word", about::word),
        one(CONNECTIONS, "a person", about::person),
        one(CONNECTIONS, "a period", about::period),
        one("article?", "by its id", about::article),
        one("issue?", "by its id", about::issue),
        new PageRequest("first view", List.of(TIMELINE, FACETS, ARTICLES), _ -> ""),
        new PageRequest(
            "view of articles, a word", List.of(TIMELINE, FACETS, ARTICLES), about::word),
        new PageRequest("view of names, a word", List.of(TIMELINE, FACETS, NAMES), about::word),
        new PageRequest("view of the map, a word", List.of(TIMELINE, FACETS, PLACES), about::word),
        new PageRequest(
            "view of connections, a word", List.of(TIMELINE, FACETS, CONNECTIONS), about::word));
  }

  private static PageRequest one(String asked, String about, Function<Random, String> draw) {
    String name = asked.substring(0, asked.indexOf('?')) + ", " + about;
    return new PageRequest(name, List.of(asked), draw);
  }

  /**
   * Asks, and waits for all answers.
   *
   * @throws IOException if one of them is no success
   */
  void ask(HttpClient http, String url, Random random) throws IOException {
    String drawn = draw.apply(random);
    var answers =
        asked.stream()
            .map(each -> URI.create(url + "api/" + each + drawn))
            .map(address -> HttpRequest.newBuilder(address).build())
            .map(request -> http.sendAsync(request, BodyHandlers.ofString()))
            .toList();
    for (HttpResponse<String> answer : answers.stream().map(CompletableFuture::join).toList()) {
      if (answer.statusCode() != 200) {
        throw new IOException(
            answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
      }
    }
  }
}
