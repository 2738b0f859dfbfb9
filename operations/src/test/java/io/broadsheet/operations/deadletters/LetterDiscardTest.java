package io.broadsheet.operations.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.deadletter.RecordPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class LetterDiscardTest {

  private static final Instant NOON = Instant.parse("2026-07-26T12:00:00Z");

  @Test
  void saysTheSameOfTheRecordAndThatItIsLaidToRest() {
    Letter letter = letter(7);

    ProducerRecord<byte[], byte[]> marker = LetterDiscard.marker(letter, NOON.plusSeconds(1));

    Letter read = Letter.of(kept(marker));
    assertThat(read.discarded()).isTrue();
    assertThat(read.origin()).isEqualTo(letter.origin());
    assertThat(read.why()).isEqualTo(letter.why());
    assertThat(read.key()).isEqualTo(letter.key());
    assertThat(marker.partition()).isEqualTo(letter.place().partition());
  }

  @Test
  void countsARecordOnceThatFailedAgainAfterARetry() {
    var first = new CheckedLetter(letter(7), LetterState.SUPERSEDED);
    var second = new CheckedLetter(letter(9), LetterState.OPEN);

    assertThat(SameLetter.once(List.of(first, second))).containsExactly(second);
    assertThat(SameLetter.once(List.of(first))).containsExactly(first);
  }

  private static ConsumerRecord<byte[], byte[]> kept(ProducerRecord<byte[], byte[]> sent) {
    return new ConsumerRecord<>(
        sent.topic(),
        sent.partition(),
        6,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        sent.key(),
        sent.value(),
        sent.headers(),
        Optional.empty());
  }

  private static Letter letter(long offset) {
    return new Letter(
        new RecordPlace("news.dead-letters", 2, 5),
        new RecordPlace("news.issues", 3, offset),
        Optional.of("某报/2024-07-26/A02"),
        new Letter.Why("split", "stumbled", "the step split failed", NOON),
        Optional.empty(),
        false,
        3);
  }
}
