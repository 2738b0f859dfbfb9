package io.broadsheet.streams.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class PollBatchTest {

  private static final TopicPartition ISSUES = new TopicPartition("issues", 0);
  private static final TopicPartition OTHERS = new TopicPartition("others", 2);

  private final PollBatch batch = new PollBatch("issues");

  @Test
  void isFullWithAnIssue() {
    batch.add(record(OTHERS, 7, 10));
    assertThat(batch.hasRoom()).isTrue();

    batch.add(record(ISSUES, 3, 10));
    assertThat(batch.hasRoom()).isFalse();
  }

  @Test
  void isFullWithAThousandOtherRecords() {
    for (int i = 0; i < 999; i++) {
      batch.add(record(OTHERS, i, 10));
    }
    assertThat(batch.hasRoom()).isTrue();

    batch.add(record(OTHERS, 999, 10));
    assertThat(batch.hasRoom()).isFalse();
  }

  @Test
  void isFullWithALargeRecord() {
    batch.add(record(OTHERS, 0, 17 << 20));

    assertThat(batch.hasRoom()).isFalse();
  }

  @Test
  void givesAllRecordsInTheirOrderAndWhereEachPartitionGoesOn() {
    batch.add(record(OTHERS, 7, 10));
    batch.add(record(OTHERS, 9, 10));
    batch.add(record(ISSUES, 3, 10));

    ConsumerRecords<byte[], byte[]> records = batch.records();
    assertThat(records.records(OTHERS)).extracting(ConsumerRecord::offset).containsExactly(7L, 9L);
    assertThat(records.records(ISSUES)).extracting(ConsumerRecord::offset).containsExactly(3L);
    assertThat(records.nextOffsets().get(OTHERS).offset()).isEqualTo(10);
    assertThat(records.nextOffsets().get(ISSUES).offset()).isEqualTo(4);
  }

  @Test
  void forgetsWhatBelongsToOthersNow() {
    batch.add(record(OTHERS, 7, 10));
    batch.add(record(ISSUES, 3, 10));
    batch.drop(List.of(ISSUES));

    assertThat(batch.records().partitions()).containsExactly(OTHERS);
    assertThat(batch.records().nextOffsets()).containsOnlyKeys(OTHERS);
  }

  private static ConsumerRecords<byte[], byte[]> record(
      TopicPartition partition, long offset, int bytes) {
    var record =
        new ConsumerRecord<byte[], byte[]>(
            partition.topic(),
            partition.partition(),
            offset,
            0,
            TimestampType.CREATE_TIME,
            0,
            bytes,
            new byte[0],
            new byte[0],
            new RecordHeaders(),
            Optional.empty());
    return new ConsumerRecords<>(
        Map.of(partition, List.of(record)), Map.of(partition, new OffsetAndMetadata(offset + 1)));
  }
}
