package io.broadsheet.lab.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds a disturbed run against an undisturbed one.
 *
 * @param undisturbed the environment that nobody disturbed
 * @param disturbed the other one
 * @param search reads indices
 */
record RunComparison(
    TrialEnvironment undisturbed, TrialEnvironment disturbed, SearchClient search) {

  private static final int SHOWN = 5;

  /** What differs, in lines to read; what it is in full goes into {@code folder}. */
  List<String> run(Path folder) throws IOException, InterruptedException {
    EnvironmentContents before = EnvironmentContents.of(undisturbed, search);
    EnvironmentContents after = EnvironmentContents.of(disturbed, search);
    List<String> problems = new ArrayList<>();
    for (Topic topic : EnvironmentContents.compared(undisturbed)) {
      String name = topic.name().substring(undisturbed.prefix().length());
      KeyedContents one = before.topics().get(name);
      KeyedContents other = after.topics().get(name);
      Set<String> keys = one.differences(other);
      report(problems, name, keys, one, other);
      explain(folder, name, keys);
      falls(problems, name, other);
    }
    doubles(problems, before, after);
    if (!before.indices().keySet().equals(after.indices().keySet())) {
      problems.add(
          "indices: %s, not %s".formatted(after.indices().keySet(), before.indices().keySet()));
    }
    for (String alias : before.indices().keySet()) {
      KeyedContents one = before.indices().get(alias);
      KeyedContents other = after.indices().getOrDefault(alias, new KeyedContents());
      Set<String> keys = one.differences(other);
      report(problems, "index " + alias, keys, one, other);
      explainIndex(folder, alias, keys);
    }
    problems.addAll(agreement("", after));
    return problems;
  }

  private static void report(
      List<String> problems,
      String place,
      Set<String> keys,
      KeyedContents one,
      KeyedContents other) {
    if (!keys.isEmpty()) {
      String shown =
          keys.stream()
              .limit(SHOWN)
              .map(key -> key + " (" + one.difference(key, other) + ")")
              .collect(Collectors.joining(", "));
      problems.add(
          "%s: %d of %d differ: %s".formatted(place, keys.size(), one.live().size(), shown));
    }
  }

  private static void falls(List<String> problems, String place, KeyedContents contents) {
    if (!contents.falls().isEmpty()) {
      problems.add(place + ": revisions fell: " + contents.falls());
    }
  }

  /** Articles are published once for each accepted version of their page, whatever happens. */
  private static void doubles(
      List<String> problems, EnvironmentContents before, EnvironmentContents after) {
    String name = "news.articles";
    Map<String, Integer> times = before.topics().get(name).times();
    after
        .topics()
        .get(name)
        .times()
        .forEach(
            (key, count) -> {
              if (count > times.getOrDefault(key, 0)) {
                problems.add(
                    "%s: %s was published %d times, not %d"
                        .formatted(name, key, count, times.getOrDefault(key, 0)));
              }
            });
  }

  /**
   * Whether the index holds each article of its topic in the topic's last revision.
   *
   * @param where stands before each problem
   */
  static List<String> agreement(String where, EnvironmentContents snapshot) {
    List<String> problems = new ArrayList<>();
    KeyedContents topic = snapshot.topics().get("news.articles.enriched");
    KeyedContents index = snapshot.indices().getOrDefault("articles", new KeyedContents());
    for (String id : index.live().keySet()) {
      Long wanted = topic.revisions().get(id);
      Long found = index.revisions().get(id);
      if (!found.equals(wanted)) {
        problems.add(
            "%sindex articles: %s is revision %d, not %d".formatted(where, id, found, wanted));
      }
    }
    if (!index.live().keySet().equals(topic.live().keySet())) {
      problems.add(where + "index articles does not hold what its topic holds");
    }
    return problems;
  }

  private void explain(Path folder, String name, Set<String> keys) throws IOException {
    if (!keys.isEmpty()) {
      Map<String, JsonNode> one = new TreeMap<>();
      Map<String, JsonNode> other = new TreeMap<>();
      EnvironmentContents.topic(undisturbed, topic(undisturbed, name), keep(keys, one));
      EnvironmentContents.topic(disturbed, topic(disturbed, name), keep(keys, other));
      write(folder, name, one, other);
    }
  }

  private void explainIndex(Path folder, String alias, Set<String> keys)
      throws IOException, InterruptedException {
    if (!keys.isEmpty()) {
      Map<String, JsonNode> one = new TreeMap<>();
      Map<String, JsonNode> other = new TreeMap<>();
      EnvironmentContents.index(search, undisturbed.prefix() + alias, keep(keys, one));
      EnvironmentContents.index(search, disturbed.prefix() + alias, keep(keys, other));
      write(folder, "index-" + alias, one, other);
    }
  }

  private static Topic topic(TrialEnvironment environment, String name) {
    return EnvironmentContents.compared(environment).stream()
        .filter(topic -> topic.name().equals(environment.prefix() + name))
        .findFirst()
        .orElseThrow();
  }

  private static EnvironmentContents.Listener keep(Set<String> keys, Map<String, JsonNode> kept) {
    Set<String> wanted = keys.stream().limit(SHOWN).collect(Collectors.toSet());
    return (key, json) -> {
      if (wanted.contains(key)) {
        kept.put(key, json);
      }
    };
  }

  private static void write(
      Path folder, String name, Map<String, JsonNode> one, Map<String, JsonNode> other)
      throws IOException {
    Files.createDirectories(folder);
    var json = new ObjectMapper().writerWithDefaultPrettyPrinter();
    json.writeValue(folder.resolve(name + "-undisturbed.json").toFile(), one);
    json.writeValue(folder.resolve(name + "-disturbed.json").toFile(), other);
  }
}
