package io.broadsheet.indexer.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.schemas.RecordHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleStepTest {

  private final Contract contract = new Contract();
  private final ArticleStep step = new ArticleStep(contract.decoder());

  @AfterEach
  void forget() {
    contract.close();
  }

  @Test
  void writesAnArticleAsItsRevision() {
    assertThat(step.apply(contract.article("a", 7)))
        .isInstanceOfSatisfying(
            Prepared.Ready.class,
            ready -> {
              assertThat(ready.operation()).isInstanceOf(Operation.Index.class);
              assertThat(ready.operation().id()).isEqualTo("a");
              assertThat(ready.operation().revision()).isEqualTo(7);
            });
  }

  @Test
  void deletesForATombstone() {
    assertThat(step.apply(contract.tombstone("a", 8)))
        .isEqualTo(new Prepared.Ready(new Operation.Delete("a", 8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "seven", "7.0", "99999999999999999999"})
  void refusesABadRevision(String revision) {
    ConsumerRecord<byte[], byte[]> record = contract.tombstone("a", 8);
    record.headers().remove(RecordHeaders.REVISION);
    record.headers().add(RecordHeaders.REVISION, revision.getBytes(StandardCharsets.UTF_8));

    assertThat(reason(record)).isEqualTo("bad-revision");
  }

  @Test
  void refusesARecordWithoutRevision() {
    ConsumerRecord<byte[], byte[]> record = contract.article("a", 8);
    record.headers().remove(RecordHeaders.REVISION);

    assertThat(reason(record)).isEqualTo("bad-revision");
  }

  @Test
  void refusesAKeyThatIsNoArticleId() {
    assertThat(reason(contract.record(null, null, 1))).isEqualTo("bad-key");
    assertThat(reason(contract.record(new byte[0], null, 1))).isEqualTo("bad-key");
    assertThat(reason(contract.record(new byte[513], null, 1))).isEqualTo("bad-key");
    assertThat(reason(contract.record(new byte[] {(byte) 0xff}, null, 1))).isEqualTo("bad-key");
  }

  @Test
  void refusesAnArticleUnderAnotherKey() {
    byte[] value = contract.article("a", 1).value();

    assertThat(reason(contract.record("b".getBytes(StandardCharsets.UTF_8), value, 1)))
        .isEqualTo("key-differs");
  }

  @Test
  void refusesBytesThatAreNoAvro() {
    byte[] key = "a".getBytes(StandardCharsets.UTF_8);

    assertThat(reason(contract.record(key, new byte[] {1, 2, 3}, 1))).isEqualTo("not-avro");
  }

  private String reason(ConsumerRecord<byte[], byte[]> record) {
    return step.apply(record) instanceof Prepared.Failed(Failure.BadData(_, String reason, _))
        ? reason
        : "none";
  }
}
