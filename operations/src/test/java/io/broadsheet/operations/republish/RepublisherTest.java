package io.broadsheet.operations.republish;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RepublisherTest {

  private final Log log = new Log();
  private final Republisher republisher = new Republisher(log);

  @Test
  void publishesTheNewestTextAgain() throws InterruptedException {
    log.write("a", "one");

    assertThat(republisher.publish(List.of(log.candidate(0))))
        .isEqualTo(new Republisher.Tally(1, 0, 0));
    assertThat(log.texts("a")).containsExactly("one", "one");
  }

  @Test
  void leavesAnIssueAloneThatHasANewerText() throws InterruptedException {
    log.write("a", "one");
    log.write("a", "two");

    assertThat(republisher.publish(List.of(log.candidate(0))))
        .isEqualTo(new Republisher.Tally(0, 1, 0));
    assertThat(log.texts("a")).containsExactly("one", "two");
  }

  @Test
  void leavesAnIssueAloneThatWasWithdrawnMeanwhile() throws InterruptedException {
    log.write("a", "one");
    log.write("a", null);

    republisher.publish(List.of(log.candidate(0)));

    assertThat(log.texts("a")).containsExactly("one", null);
  }

  @Test
  void putsANewerTextBackOnTopThatCameBetweenLookAndSend() throws InterruptedException {
    log.write("a", "one");
    log.write("b", "other");
    log.beforeNextAppend(() -> log.write("a", "two"));

    assertThat(republisher.publish(List.of(log.candidate(0), log.candidate(1))))
        .isEqualTo(new Republisher.Tally(2, 0, 1));
    assertThat(log.texts("a")).containsExactly("one", "two", "one", "two");
    assertThat(log.texts("b")).containsExactly("other", "other");
  }

  @Test
  void neverResurrectsWhatWasWithdrawnBetweenLookAndSend() throws InterruptedException {
    log.write("a", "one");
    log.beforeNextAppend(() -> log.write("a", null));

    republisher.publish(List.of(log.candidate(0)));

    assertThat(log.texts("a")).containsExactly("one", null, "one", null);
  }

  @Test
  void goesOnUntilTheNewestTextIsOnTop() throws InterruptedException {
    log.write("a", "one");
    log.beforeNextAppend(
        () -> {
          log.write("a", "two");
          log.beforeNextAppend(() -> log.write("a", "three"));
        });

    assertThat(republisher.publish(List.of(log.candidate(0))).restored()).isEqualTo(2);
    assertThat(log.texts("a").getLast()).isEqualTo("three");
  }

  @Test
  void leavesATextOnTopThatCameAfterOurs() throws InterruptedException {
    log.write("a", "one");
    log.afterNextAppend(() -> log.write("a", "two"));

    assertThat(republisher.publish(List.of(log.candidate(0))).restored()).isZero();
    assertThat(log.texts("a")).containsExactly("one", "one", "two");
  }

  /** A topic of one partition, in which others write between our steps. */
  private static final class Log implements IssueLog {

    private static final TopicPartition PARTITION = new TopicPartition("issues", 0);
    private static final Runnable NOTHING = () -> {};

    private record Entry(String key, byte[] value) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Set<Long> ours = new HashSet<>();
    private int seen;
    private Runnable before = NOTHING;
    private Runnable after = NOTHING;

    void write(String key, String text) {
      entries.add(new Entry(key, text == null ? null : text.getBytes(StandardCharsets.UTF_8)));
    }

    void beforeNextAppend(Runnable happens) {
      before = happens;
    }

    void afterNextAppend(Runnable happens) {
      after = happens;
    }

    Candidate candidate(long offset) {
      return read(new Slot(PARTITION, entries.get((int) offset).key()), offset).orElseThrow();
    }

    List<String> texts(String key) {
      return entries.stream()
          .filter(entry -> entry.key().equals(key))
          .map(Entry::value)
          .map(bytes -> bytes == null ? null : new String(bytes, StandardCharsets.UTF_8))
          .toList();
    }

    @Override
    public void catchUp() {
      seen = entries.size();
    }

    @Override
    public Optional<Newest> newest(Slot slot) {
      for (int i = seen - 1; i >= 0; i--) {
        if (entries.get(i).key().equals(slot.key()) && !ours.contains((long) i)) {
          return Optional.of(new Newest(i, entries.get(i).value() == null));
        }
      }
      return Optional.empty();
    }

    @Override
    public List<Long> append(List<Candidate> records) {
      Runnable happens = before;
      before = NOTHING;
      happens.run();
      var offsets = new ArrayList<Long>();
      for (Candidate record : records) {
        ours.add((long) entries.size());
        offsets.add((long) entries.size());
        entries.add(new Entry(record.slot().key(), record.value()));
      }
      Runnable then = after;
      after = NOTHING;
      then.run();
      return offsets;
    }

    @Override
    public Optional<Candidate> read(Slot slot, long offset) {
      return Optional.of(
          new Candidate(slot, offset, entries.get((int) offset).value(), new RecordHeaders()));
    }
  }
}
