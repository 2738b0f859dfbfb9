package io.broadsheet.lab.faults;

import io.broadsheet.schemas.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Holds the dead letters against the poison, by origin: streams writes exactly one letter, the
 * indexer at least one.
 */
record DeadLetterCheck(TrialEnvironment environment) {

  /**
   * What was found.
   *
   * @param origins how many records have dead letters
   * @param letters how many letters there are
   * @param problems what is wrong
   */
  record Result(int origins, int letters, List<String> problems) {}

  Result run(Map<String, Poison> poison) {
    Map<String, List<ConsumerRecord<byte[], byte[]>>> letters = new HashMap<>();
    var count = new int[1];
    environment.read(
        environment.topics().deadLetters(),
        letter -> {
          count[0]++;
          letters.computeIfAbsent(origin(letter), _ -> new ArrayList<>()).add(letter);
        });
    List<String> problems = new ArrayList<>();
    var missing = new TreeSet<>(poison.keySet());
    missing.removeAll(letters.keySet());
    missing.forEach(
        origin -> problems.add("no dead letter of " + origin + ": " + poison.get(origin).reason()));
    letters.forEach(
        (origin, found) -> {
          if (poison.containsKey(origin)) {
            check(problems, origin, poison.get(origin), found);
          } else {
            problems.add(
                "a dead letter of %s, which is no poison: %s"
                    .formatted(origin, header(found.getFirst(), HeaderNames.ERROR_MESSAGE)));
          }
        });
    return new Result(letters.size(), count[0], problems);
  }

  private void check(
      List<String> problems,
      String origin,
      Poison poison,
      List<ConsumerRecord<byte[], byte[]>> found) {
    boolean ofStreams = origin.startsWith(environment.topics().issues().name() + "/");
    if (ofStreams && found.size() != 1) {
      problems.add(found.size() + " dead letters of " + origin);
    }
    for (ConsumerRecord<byte[], byte[]> letter : found) {
      String reason = header(letter, HeaderNames.ERROR_REASON);
      if (!reason.equals(poison.reason())) {
        problems.add(
            "the dead letter of %s says %s, not %s".formatted(origin, reason, poison.reason()));
      }
      if (!Arrays.equals(letter.value(), poison.record().value())
          || !Arrays.equals(letter.key(), poison.record().key())) {
        problems.add("the dead letter of " + origin + " is not what was sent");
      }
    }
  }

  /** Where the record of a dead letter stood, as {@code topic/partition/offset}. */
  static String origin(ConsumerRecord<byte[], byte[]> letter) {
    return String.join(
        "/",
        header(letter, HeaderNames.ERROR_TOPIC),
        header(letter, HeaderNames.ERROR_PARTITION),
        header(letter, HeaderNames.ERROR_OFFSET));
  }

  static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    var header = letter.headers().lastHeader(name);
    return header == null ? "?" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
