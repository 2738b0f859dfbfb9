package io.broadsheet.indexer.step;

import static io.broadsheet.indexer.step.Contract.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.indexer.bulk.DocumentKey;
import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.schemas.HeaderNames;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleStepTest {

  private final Contract contract = new Contract();
  private final TopicSteps steps = contract.steps();

  @AfterEach
  void forget() {
    contract.close();
  }

  @Test
  void writesTheMentionsOfAnArticleAndTheArticleLast() {
    List<Operation> operations = operations(contract.article("a", 7));

    assertThat(operations).hasSize(7).hasOnlyElementsOfType(Operation.Index.class);
    assertThat(operations).extracting(Operation::revision).containsOnly(7L);
    assertThat(operations)
        .extracting(Operation::key)
        .startsWith(mention("a#0"), mention("a#1"))
        .endsWith(mention("a#5"), article("a"));
  }

  @Test
  void deletesTheMentionsThatTheArticleNoLongerHas() {
    List<Operation> operations =
        operations(Contract.with(HeaderNames.MENTIONS, "8", contract.article("a", 7)));

    assertThat(operations.subList(6, 8))
        .containsExactly(
            new Operation.Delete(mention("a#6"), 7), new Operation.Delete(mention("a#7"), 7));
    assertThat(operations.getLast().key()).isEqualTo(article("a"));
  }

  @Test
  void writesAllMentionsAlsoWhereTheHeaderClaimsFewerOrIsMissing() {
    ConsumerRecord<byte[], byte[]> without = contract.article("a", 7);
    without.headers().remove(HeaderNames.MENTIONS);

    assertThat(operations(Contract.with(HeaderNames.MENTIONS, "1", contract.article("a", 7))))
        .hasSize(7);
    assertThat(operations(without)).hasSize(7);
  }

  @Test
  void deletesAllMentionsThatAGoneArticleEverHadAndTheArticleLast() {
    assertThat(operations(Contract.with(HeaderNames.MENTIONS, "2", contract.tombstone("a", 8))))
        .containsExactly(
            new Operation.Delete(mention("a#0"), 8),
            new Operation.Delete(mention("a#1"), 8),
            new Operation.Delete(article("a"), 8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "seven", "7.0", "99999999999999999999"})
  void refusesABadRevision(String revision) {
    assertThat(reason(Contract.with(HeaderNames.REVISION, revision, contract.tombstone("a", 8))))
        .isEqualTo("bad-revision");
  }

  @Test
  void refusesARecordWithoutRevision() {
    ConsumerRecord<byte[], byte[]> record = contract.article("a", 8);
    record.headers().remove(HeaderNames.REVISION);

    assertThat(reason(record)).isEqualTo("bad-revision");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "many", "10000001"})
  void refusesABadNumberOfMentions(String mentions) {
    assertThat(reason(Contract.with(HeaderNames.MENTIONS, mentions, contract.article("a", 8))))
        .isEqualTo("bad-mentions");
  }

  @Test
  void refusesAKeyThatIsNoArticleId() {
    assertThat(reason(keyed(null))).isEqualTo("bad-key");
    assertThat(reason(keyed(new byte[0]))).isEqualTo("bad-key");
    assertThat(reason(keyed(new byte[504]))).isEqualTo("bad-key");
    assertThat(reason(keyed(new byte[] {(byte) 0xff}))).isEqualTo("bad-key");
  }

  @Test
  void refusesAnArticleUnderAnotherKey() {
    byte[] value = contract.article("a", 1).value();

    assertThat(reason(contract.record(Contract.TOPICS.enriched(), bytes("b"), value, 1)))
        .isEqualTo("key-differs");
  }

  @Test
  void refusesBytesThatAreNoAvro() {
    byte[] value = {1, 2, 3};

    assertThat(reason(contract.record(Contract.TOPICS.enriched(), bytes("a"), value, 1)))
        .isEqualTo("not-avro");
  }

  private ConsumerRecord<byte[], byte[]> keyed(byte[] key) {
    return contract.record(Contract.TOPICS.enriched(), key, null, 1);
  }

  private List<Operation> operations(ConsumerRecord<byte[], byte[]> record) {
    var operations = new ArrayList<Operation>();
    ((Prepared.Ready) steps.prepare(record)).operations().forEachRemaining(operations::add);
    return operations;
  }

  private String reason(ConsumerRecord<byte[], byte[]> record) {
    return steps.prepare(record) instanceof Prepared.Failed(Failure.BadData(_, String reason, _))
        ? reason
        : "none";
  }

  private static DocumentKey article(String id) {
    return new DocumentKey("articles", id);
  }

  private static DocumentKey mention(String id) {
    return new DocumentKey("mentions", id);
  }
}
