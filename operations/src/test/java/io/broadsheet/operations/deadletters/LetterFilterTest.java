package io.broadsheet.operations.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.schemas.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LetterFilterTest {

  private static final Instant NOON = Instant.parse("2026-07-26T12:00:00Z");
  private final Letter letter = letter();

  @Test
  void readsALetterFromItsHeaders() {
    assertThat(letter.origin()).hasToString("news.issues/3/1742");
    assertThat(letter.place()).hasToString("news.dead-letters/0/5");
    assertThat(letter.key()).contains("某报/2024-07-26/A02");
    assertThat(letter.why())
        .isEqualTo(new Letter.Why("split", "stumbled", "the step split failed", NOON));
    assertThat(letter.bytes()).isEqualTo(3);
  }

  @Test
  void choosesByEverythingAtOnce() {
    assertThat(filter("split", "stumbled", NOON, "news.issues/3/1742")).accepts(letter);
    assertThat(filter("enrich", "stumbled", NOON, "news.issues/3/1742")).rejects(letter);
    assertThat(filter("split", "other", NOON, "news.issues/3/1742")).rejects(letter);
    assertThat(filter("split", "stumbled", NOON.plusSeconds(1), "news.issues/3/1742"))
        .rejects(letter);
    assertThat(filter("split", "stumbled", NOON, "news.issues/3/1")).rejects(letter);
  }

  @Test
  void refusesAWordThatNoLetterHasAndListsTheOthers() {
    assertThatThrownBy(() -> LetterWords.oneOf("spilt", "--stage", LetterWords.STAGES))
        .hasMessage("--stage: there is no spilt; write one of decode, split, enrich, size, index.");
    assertThatThrownBy(() -> LetterWords.origin("news.issues-3"))
        .hasMessageContaining("topic/partition/offset");
    assertThat(LetterWords.origin("test-news.issues/3/1742")).isEqualTo("test-news.issues/3/1742");
  }

  @Test
  void choosesAllWhenNothingIsAskedFor() {
    assertThat(new LetterFilter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of()))
        .accepts(letter);
  }

  @Test
  void countsBackFromNow() {
    assertThat(LetterFilter.moment("2h", NOON)).isEqualTo(Instant.parse("2026-07-26T10:00:00Z"));
    assertThat(LetterFilter.moment("7d", NOON)).isEqualTo(Instant.parse("2026-07-19T12:00:00Z"));
    assertThat(LetterFilter.moment("2026-01-01T00:00:00Z", NOON))
        .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void saysHowToWriteAMoment() {
    assertThatThrownBy(() -> LetterFilter.moment("yesterday", NOON))
        .hasMessageContaining("--since")
        .hasMessageContaining("12h");
  }

  private static LetterFilter filter(String stage, String reason, Instant since, String origin) {
    return new LetterFilter(
        Optional.of(stage), Optional.of(reason), Optional.of(since), Set.of(origin));
  }

  private static Letter letter() {
    var record =
        new ConsumerRecord<>(
            "news.dead-letters", 0, 5, bytes("某报/2024-07-26/A02"), new byte[] {1, 2, 3});
    record
        .headers()
        .add(HeaderNames.ERROR_TOPIC, bytes("news.issues"))
        .add(HeaderNames.ERROR_PARTITION, bytes("3"))
        .add(HeaderNames.ERROR_OFFSET, bytes("1742"))
        .add(HeaderNames.ERROR_STAGE, bytes("split"))
        .add(HeaderNames.ERROR_REASON, bytes("stumbled"))
        .add(HeaderNames.ERROR_MESSAGE, bytes("the step split failed"))
        .add(HeaderNames.ERROR_TIME, bytes(NOON.toString()));
    return Letter.of(record);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
