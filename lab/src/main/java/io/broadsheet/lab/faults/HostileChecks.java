package io.broadsheet.lab.faults;

import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.IndexKind;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.article.IssueSplitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Finds out what became of every hostile input. */
final class HostileChecks {

  private static final int SHOWN = 5;

  /** The reason of a dead letter on which our own code stumbled. */
  private static final String STUMBLED = "stumbled";

  private final TrialEnvironment environment;
  private final Map<String, Integer> fates;
  private final List<String> problems;
  private final Map<String, String> reasons = new HashMap<>();

  /**
   * Checks of one environment.
   *
   * @param fates counted here
   * @param problems told here
   */
  HostileChecks(TrialEnvironment environment, Map<String, Integer> fates, List<String> problems) {
    this.environment = environment;
    this.fates = fates;
    this.problems = problems;
  }

  void wrong(String problem) {
    problems.add(problem);
  }

  /** Every file is published, or refused by name. */
  void files(int count) throws IOException {
    LedgerView.State ledger = new LedgerView(environment.ledger()).read();
    Set<String> lost = new TreeSet<>();
    try (Stream<Path> files = Files.list(environment.inbox())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        String name = file.getFileName().toString();
        if (ledger.refused().containsKey(name)) {
          count("file refused: " + ledger.refused().get(name));
        } else if (ledger.published().containsKey(name)) {
          count("file published");
        } else {
          lost.add(name);
        }
      }
    }
    tell(lost, "files are neither published nor refused");
    int known = ledger.refused().size() + ledger.published().size();
    if (known != count) {
      wrong("the ledger knows %d files, not %d".formatted(known, count));
    }
  }

  /** Every record is a dead letter, or its articles are there. */
  void records(Map<String, ProducerRecord<byte[], byte[]>> origins, IssueSplitter splitter) {
    readDeadLetters();
    Map<String, RawIssue> last = readIssues();
    Set<String> wanted = new TreeSet<>();
    for (RawIssue issue : last.values()) {
      splitter.split(issue).articles().stream().map(Article::getId).forEach(wanted::add);
    }
    Set<String> found =
        new TreeSet<>(
            EnvironmentContents.topic(
                    environment, environment.topics().articles(), EnvironmentContents.Listener.NONE)
                .live()
                .keySet());
    Set<String> extra = new TreeSet<>(found);
    extra.removeAll(wanted);
    wanted.removeAll(found);
    tell(wanted, "articles are lost");
    tell(extra, "articles come from nowhere");
    Set<String> foreign = new TreeSet<>(reasons.keySet());
    foreign.removeAll(origins.keySet());
    foreign.removeIf(origin -> !origin.startsWith(environment.topics().issues().name() + "/"));
    // Files that ingest published can only end here if our own code stumbles.
    tell(foreign, "published files are dead letters");
  }

  /** The index holds what its topic holds, but for dead letters. */
  void index(SearchClient search) throws IOException, InterruptedException {
    Set<String> wanted = new TreeSet<>();
    environment.read(
        environment.topics().enriched(),
        record -> {
          String key = new String(record.key(), StandardCharsets.UTF_8);
          boolean dead = reasons.containsKey(origin(record));
          if (record.value() == null) {
            wanted.remove(key);
          } else if (!dead) {
            wanted.add(key);
          }
          if (key.startsWith(Poison.KEY)) {
            count(
                dead
                    ? "enriched record dead: " + reasons.get(origin(record))
                    : "enriched record indexed");
          }
        });
    Set<String> found =
        new TreeSet<>(
            EnvironmentContents.index(
                    search,
                    IndexKind.ARTICLES.alias(environment.prefix()),
                    EnvironmentContents.Listener.NONE)
                .live()
                .keySet());
    Set<String> extra = new TreeSet<>(found);
    extra.removeAll(wanted);
    wanted.removeAll(found);
    tell(wanted, "articles are not in the index");
    tell(extra, "articles are in the index only");
  }

  private void readDeadLetters() {
    environment.read(
        environment.topics().deadLetters(),
        letter -> {
          String reason = DeadLetterCheck.header(letter, HeaderNames.ERROR_REASON);
          if (reasons.put(DeadLetterCheck.origin(letter), reason) != null) {
            wrong("two dead letters of " + DeadLetterCheck.origin(letter));
          }
          if (reason.equals(STUMBLED)) {
            wrong(
                "%s: %s"
                    .formatted(
                        DeadLetterCheck.origin(letter),
                        DeadLetterCheck.header(letter, HeaderNames.ERROR_MESSAGE)));
          }
        });
  }

  private Map<String, RawIssue> readIssues() {
    RegistryDecoder<RawIssue> decoder =
        RegistryDecoder.of(environment.connections().registry(), environment.topics().issues());
    Map<String, RawIssue> last = new TreeMap<>();
    environment.read(
        environment.topics().issues(),
        record -> {
          String reason = reasons.get(origin(record));
          if (reason != null) {
            count("issue record dead: " + reason);
          } else {
            alive(last, decoder, record);
          }
        });
    return last;
  }

  private void alive(
      Map<String, RawIssue> last,
      RegistryDecoder<RawIssue> decoder,
      ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      count("issue withdrawn");
      last.remove(key);
      return;
    }
    switch (decoder.decode(record.value())) {
      case Decoded.Value<RawIssue>(RawIssue issue) -> {
        count("issue processed");
        last.put(key, issue);
      }
      case Decoded.Failed<RawIssue>(var failure) ->
          wrong(origin(record) + " is no dead letter: " + failure.message());
    }
  }

  private static String origin(ConsumerRecord<byte[], byte[]> record) {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }

  private void count(String fate) {
    fates.merge(fate, 1, Integer::sum);
  }

  private void tell(Set<String> things, String what) {
    if (!things.isEmpty()) {
      wrong("%d %s: %s".formatted(things.size(), what, things.stream().limit(SHOWN).toList()));
    }
  }
}
