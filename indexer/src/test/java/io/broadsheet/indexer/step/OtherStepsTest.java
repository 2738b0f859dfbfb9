package io.broadsheet.indexer.step;

import static io.broadsheet.indexer.step.Contract.TOPICS;
import static io.broadsheet.indexer.step.Contract.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.indexer.bulk.DocumentKey;
import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.schemas.HeaderNames;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The steps of coverage and of issues. */
class OtherStepsTest {

  private static final byte[] NO_AVRO = {1, 2, 3};

  private final Contract contract = new Contract();
  private final TopicSteps steps = contract.steps();

  @AfterEach
  void forget() {
    contract.close();
  }

  @Test
  void writesCoverageAsItsRevision() {
    Operation operation = only(contract.coverage("2024-03-05", 9));

    assertThat(operation)
        .isInstanceOfSatisfying(
            Operation.Index.class,
            index ->
                assertThat(index.document().json())
                    .asString(StandardCharsets.UTF_8)
                    .contains("\"day\":\"2024-03-05\"", "\"revision\":9")
                    .satisfies(
                        json ->
                            assertThat(operation.bytes())
                                .as("about its length")
                                .isBetween(json.length() / 2L, json.length() * 4L)));
    assertThat(operation.key()).isEqualTo(new DocumentKey("coverage", "PLACE:丙县|2024-03-05"));
    assertThat(operation.revision()).isEqualTo(9);
  }

  @Test
  void deletesCoverageForATombstone() {
    assertThat(only(contract.record(TOPICS.coverage(), bytes("PLACE:丙县|undated"), null, 9)))
        .isEqualTo(new Operation.Delete(new DocumentKey("coverage", "PLACE:丙县|undated"), 9));
  }

  @Test
  void refusesBadCoverage() {
    byte[] value = contract.coverage("2024-03-05", 9).value();
    byte[] key = bytes("PLACE:丙县|2024-03-06");
    ConsumerRecord<byte[], byte[]> without = contract.coverage("2024-03-05", 9);
    without.headers().remove(HeaderNames.REVISION);

    assertThat(reason(contract.record(TOPICS.coverage(), key, value, 9))).isEqualTo("key-differs");
    assertThat(reason(contract.record(TOPICS.coverage(), key, NO_AVRO, 9))).isEqualTo("not-avro");
    assertThat(reason(contract.record(TOPICS.coverage(), null, value, 9))).isEqualTo("bad-key");
    assertThat(reason(without)).isEqualTo("bad-revision");
  }

  @Test
  void writesAnIssueAsTheTimeOfItsRecord() {
    Operation operation = only(contract.issue("乙报/2024-03-05/2", 1_700_000_000_000L));

    assertThat(operation).isInstanceOf(Operation.Index.class);
    assertThat(operation.key()).isEqualTo(new DocumentKey("issues", "乙报/2024-03-05/2"));
    assertThat(operation.revision()).isEqualTo(1_700_000_000_000L);
  }

  @Test
  void deletesAnIssueForATombstone() {
    assertThat(only(contract.at(TOPICS.issues(), bytes("a.txt"), null, 7)))
        .isEqualTo(new Operation.Delete(new DocumentKey("issues", "a.txt"), 7));
  }

  @Test
  void skipsWhatIsNoIssueSinceStreamsWritesItsDeadLetter() {
    byte[] value = contract.issue("a.txt", 7).value();

    assertThat(steps.prepare(contract.at(TOPICS.issues(), bytes("a.txt"), NO_AVRO, 7)))
        .isEqualTo(new Prepared.Skipped("not-avro"));
    assertThat(steps.prepare(contract.at(TOPICS.issues(), bytes("b.txt"), value, 7)))
        .isEqualTo(new Prepared.Skipped("key-differs"));
    assertThat(steps.prepare(contract.at(TOPICS.issues(), null, value, 7)))
        .isEqualTo(new Prepared.Skipped("bad-key"));
  }

  @Test
  void skipsAnIssueWhoseIdIsTooLongSinceStreamsWritesItsDeadLetter() {
    String id = "长".repeat(171);

    assertThat(steps.prepare(contract.issue(id, 7))).isEqualTo(new Prepared.Skipped("bad-key"));
  }

  private Operation only(ConsumerRecord<byte[], byte[]> record) {
    var operations = ((Prepared.Ready) steps.prepare(record)).operations();
    Operation first = operations.next();
    assertThat(operations).isExhausted();
    return first;
  }

  private String reason(ConsumerRecord<byte[], byte[]> record) {
    return steps.prepare(record) instanceof Prepared.Failed(Failure.BadData(_, String reason, _))
        ? reason
        : "none";
  }
}
