package io.broadsheet.lab.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts coverage anew from the enriched articles, and holds the topic against it. */
record CoverageCheck(TrialEnvironment environment) {

  private static final String UNDATED = "undated";

  /** What an entity on a day comes to. */
  private record Count(long articles, long mentions, Set<String> ids) {

    static final Count NONE = new Count(0, 0, Set.of());

    Count and(String article, long more) {
      Set<String> all = new TreeSet<>(ids);
      all.add(article);
      return new Count(articles + 1, mentions + more, all);
    }
  }

  List<String> run() {
    Map<String, Count> wanted = counted();
    Map<String, Count> found = published();
    Set<String> keys = new TreeSet<>(wanted.keySet());
    keys.addAll(found.keySet());
    keys.removeIf(
        key -> wanted.getOrDefault(key, Count.NONE).equals(found.getOrDefault(key, Count.NONE)));
    List<String> problems = new ArrayList<>();
    if (!keys.isEmpty()) {
      String key = keys.iterator().next();
      problems.add(
          "coverage is wrong for %d of %d, such as %s: %s, not %s"
              .formatted(keys.size(), wanted.size(), key, found.get(key), wanted.get(key)));
    }
    return problems;
  }

  private Map<String, Count> counted() {
    Map<String, JsonNode> last = new HashMap<>();
    Set<String> live =
        EnvironmentContents.topic(environment, environment.topics().enriched(), last::put)
            .live()
            .keySet();
    Map<String, Count> counts = new TreeMap<>();
    last.forEach(
        (id, article) -> {
          if (live.contains(id)) {
            count(counts, id, article);
          }
        });
    return counts;
  }

  private static void count(Map<String, Count> counts, String id, JsonNode article) {
    String day = article.path("day").asText(UNDATED);
    day = article.path("day").isNull() ? UNDATED : day;
    Set<String> entities = new HashSet<>();
    for (JsonNode entity : article.path("entities")) {
      String entityId = entity.path("id").asText();
      long mentions =
          entity.path("mentions").valueStream().filter(CoverageCheck::isCovered).count();
      if (mentions > 0 && entities.add(entityId)) {
        counts.merge(
            entityId + "|" + day, Count.NONE.and(id, mentions), (sum, _) -> sum.and(id, mentions));
      }
    }
  }

  private static boolean isCovered(JsonNode mention) {
    return Set.of("BODY", "UNKNOWN").contains(mention.path("role").asText("UNKNOWN"));
  }

  private Map<String, Count> published() {
    Map<String, JsonNode> last = new HashMap<>();
    Set<String> live =
        EnvironmentContents.topic(environment, environment.topics().coverage(), last::put)
            .live()
            .keySet();
    Map<String, Count> counts = new TreeMap<>();
    last.forEach(
        (key, coverage) -> {
          if (live.contains(key)) {
            Set<String> ids = new TreeSet<>();
            coverage.path("articleIds").forEach(id -> ids.add(id.asText()));
            counts.put(
                key,
                new Count(
                    coverage.path("articles").asLong(), coverage.path("mentions").asLong(), ids));
          }
        });
    return counts;
  }
}
