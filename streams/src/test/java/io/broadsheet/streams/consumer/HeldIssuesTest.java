package io.broadsheet.streams.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class HeldIssuesTest {

  private static final TopicPartition ONE = new TopicPartition("issues", 1);
  private static final TopicPartition TWO = new TopicPartition("issues", 2);
  private static final TopicPartition OTHERS = new TopicPartition("others", 1);
  private static final byte[] LARGE = new byte[100];
  private static final byte[] SMALL = new byte[1];

  private final Set<TopicPartition> begun = new HashSet<>();
  private final Set<TopicPartition> done = new HashSet<>();
  private final HeldIssues held =
      new HeldIssues(
          "issues",
          new IssuesAhead() {
            @Override
            public boolean isLarge(ConsumerRecord<byte[], byte[]> issue) {
              return issue.value().length == LARGE.length;
            }

            @Override
            public void begin(ConsumerRecord<byte[], byte[]> issue) {
              begun.add(new TopicPartition(issue.topic(), issue.partition()));
            }

            @Override
            public boolean isDone(TopicPartition partition) {
              return done.contains(partition);
            }

            @Override
            public void drop(TopicPartition partition) {
              begun.remove(partition);
            }
          });

  @Test
  void holdsALargeIssueUntilWorkOnItIsDone() {
    assertThat(held.hold(polled(ONE, LARGE)).isEmpty()).isTrue();
    assertThat(begun).containsExactly(ONE);
    assertThat(held.holds(ONE)).isTrue();
    assertThat(held.takeDone()).isEmpty();

    done.add(ONE);
    ConsumerRecords<byte[], byte[]> taken = held.takeDone().orElseThrow();
    assertThat(taken.records(ONE)).extracting(ConsumerRecord::offset).containsExactly(7L);
    assertThat(taken.nextOffsets().get(ONE).offset()).isEqualTo(8);
    assertThat(held.isEmpty()).isTrue();
  }

  @Test
  void holdsNeitherSmallIssuesNorOtherRecords() {
    assertThat(held.hold(polled(ONE, SMALL)).records(ONE)).hasSize(1);
    assertThat(held.hold(polled(OTHERS, LARGE)).records(OTHERS)).hasSize(1);
    assertThat(begun).isEmpty();
  }

  @Test
  void passesOnHowFarOtherPartitionsWereRead() {
    var next = Map.of(ONE, new OffsetAndMetadata(8), TWO, new OffsetAndMetadata(3));

    ConsumerRecords<byte[], byte[]> others = held.hold(polled(ONE, LARGE, next));

    assertThat(others.nextOffsets()).containsOnlyKeys(TWO);
  }

  @Test
  void givesTheIssueThatIsDoneFirst() {
    held.hold(polled(ONE, LARGE));
    held.hold(polled(TWO, LARGE));
    done.add(TWO);

    assertThat(held.takeDone().orElseThrow().partitions()).containsExactly(TWO);
    assertThat(held.holds(ONE)).isTrue();
  }

  @Test
  void givesUpWhatGoesElsewhereAlsoIfItWasTaken() {
    held.hold(polled(ONE, LARGE));
    held.hold(polled(TWO, LARGE));
    done.add(TWO);
    held.takeDone();

    held.drop(List.of(ONE, TWO));

    assertThat(held.isEmpty()).isTrue();
    assertThat(begun).isEmpty();
  }

  private static ConsumerRecords<byte[], byte[]> polled(TopicPartition partition, byte[] value) {
    return polled(partition, value, Map.of(partition, new OffsetAndMetadata(8)));
  }

  private static ConsumerRecords<byte[], byte[]> polled(
      TopicPartition partition, byte[] value, Map<TopicPartition, OffsetAndMetadata> next) {
    var record =
        new ConsumerRecord<>(partition.topic(), partition.partition(), 7, new byte[] {'k'}, value);
    return new ConsumerRecords<>(Map.of(partition, List.of(record)), next);
  }
}
