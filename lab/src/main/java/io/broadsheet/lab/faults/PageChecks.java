package io.broadsheet.lab.faults;

import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.article.IssueSplitter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Holds what was published against the files, and the articles against the pure function.
 *
 * @param environment the environment
 * @param corpus what was put into it
 */
record PageChecks(TrialEnvironment environment, Corpus corpus) {

  /**
   * What came of the pages.
   *
   * @param records records of pages in the topic of issues
   * @param repeats how many of them were there before
   * @param problems what is wrong
   */
  record Result(int records, int repeats, List<String> problems) {}

  Result run(IssueSplitter splitter) {
    LedgerView.State ledger = new LedgerView(environment.ledger()).read();
    List<String> problems = new ArrayList<>();
    refusals(problems, ledger);
    var seen = new Seen(new HashMap<>(), new TreeMap<>());
    int records = read(seen);
    int distinct = 0;
    for (DeliveredFile delivery : corpus.deliveries()) {
      String id = ledger.ids().get(delivery.fileName());
      if (!seen.versions().getOrDefault(id, Set.of()).contains(delivery.sha256())) {
        problems.add("never published: " + delivery.fileName() + " " + delivery.sha256());
      }
      distinct++;
    }
    articles(problems, seen, splitter);
    return new Result(records, records - distinct, problems);
  }

  /** What stands in the topic: all versions of each issue, and the last one. */
  private record Seen(Map<String, Set<String>> versions, Map<String, RawIssue> last) {}

  private void refusals(List<String> problems, LedgerView.State ledger) {
    Map<String, String> wanted = new TreeMap<>();
    corpus.refused().forEach((file, reason) -> wanted.put(file.fileName(), reason));
    if (!new TreeMap<>(ledger.refused()).equals(wanted)) {
      problems.add("refused by ingest: %s, not %s".formatted(ledger.refused(), wanted));
    }
  }

  private int read(Seen seen) {
    RegistryDecoder<RawIssue> decoder =
        RegistryDecoder.of(environment.connections().registry(), environment.topics().issues());
    var count = new int[1];
    environment.read(
        environment.topics().issues(),
        record -> {
          if (isPage(record)) {
            count[0] += add(seen, decoder, record);
          }
        });
    return count[0];
  }

  private static boolean isPage(ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    return !key.isEmpty() && !key.startsWith(Poison.KEY) && record.key()[0] != (byte) 0xFF;
  }

  private static int add(
      Seen seen, RegistryDecoder<RawIssue> decoder, ConsumerRecord<byte[], byte[]> record) {
    String id = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      seen.last().remove(id);
      return 0;
    }
    switch (decoder.decode(record.value())) {
      case Decoded.Value<RawIssue>(RawIssue issue) -> {
        seen.versions().computeIfAbsent(id, _ -> new HashSet<>()).add(issue.getSha256());
        seen.last().put(id, issue);
      }
      case Decoded.Failed<RawIssue>(var failure) ->
          throw new TrialException(id + " cannot be read: " + failure.message());
    }
    return 1;
  }

  private void articles(List<String> problems, Seen seen, IssueSplitter splitter) {
    var wire = WireValues.of(environment.topics(), environment.connections().registry());
    Map<String, String> wanted = new TreeMap<>();
    for (RawIssue issue : seen.last().values()) {
      for (Article article : splitter.split(issue).articles()) {
        byte[] bytes = wire.of(environment.topics().articles(), article);
        wanted.put(article.getId(), CanonicalForm.fingerprint(bytes));
      }
    }
    Map<String, String> found =
        EnvironmentContents.topic(
                environment, environment.topics().articles(), EnvironmentContents.Listener.NONE)
            .live();
    if (!found.equals(wanted)) {
      Set<String> keys = new HashSet<>(wanted.keySet());
      keys.addAll(found.keySet());
      keys.removeIf(key -> wanted.getOrDefault(key, "").equals(found.getOrDefault(key, "")));
      problems.add(
          "%d articles are not what the splitter makes of their pages: %s"
              .formatted(keys.size(), keys.stream().limit(5).toList()));
    }
  }
}
