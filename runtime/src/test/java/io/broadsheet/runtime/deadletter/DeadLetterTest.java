package io.broadsheet.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

  private static final RecordPlace PLACE = new RecordPlace("news.issues", 3, 42);
  private static final Failure.BadData WHY =
      new Failure.BadData("decode", "not-avro", "It is none");
  private static final Instant TIME = Instant.parse("2024-07-26T08:00:00Z");

  @Test
  void saysWhyAndWhereBesideTheBytesAsTheyCame() {
    DeadLetter letter = DeadLetter.of(record(new byte[] {7}), WHY, TIME);

    assertThat(letter.key()).containsExactly('k');
    assertThat(letter.value()).containsExactly(7);
    assertThat(header(letter, HeaderNames.ERROR_STAGE)).isEqualTo("decode");
    assertThat(header(letter, HeaderNames.ERROR_REASON)).isEqualTo("not-avro");
    assertThat(header(letter, HeaderNames.ERROR_MESSAGE)).isEqualTo("It is none");
    assertThat(header(letter, HeaderNames.ERROR_TOPIC)).isEqualTo("news.issues");
    assertThat(header(letter, HeaderNames.ERROR_PARTITION)).isEqualTo("3");
    assertThat(header(letter, HeaderNames.ERROR_OFFSET)).isEqualTo("42");
    assertThat(header(letter, HeaderNames.ERROR_TIME)).isEqualTo("2024-07-26T08:00:00Z");
    assertThat(letter.headers().lastHeader(HeaderNames.ERROR_POINTER)).isNull();
  }

  @Test
  void pointsToWhatIsTooLargeToBeTakenAlong() {
    DeadLetter letter = DeadLetter.of(record(new byte[Limits.VALUE]), WHY, TIME);

    assertThat(letter.value()).isNull();
    assertThat(header(letter, HeaderNames.ERROR_POINTER)).isEqualTo("news.issues/3/42");
  }

  @Test
  void keepsTheHeadersThatTheRecordCameWith() {
    DeadLetter.Unprocessed record = record(new byte[] {7});
    record.headers().add(HeaderNames.REVISION, bytes("1000"));

    assertThat(header(DeadLetter.of(record, WHY, TIME), HeaderNames.REVISION)).isEqualTo("1000");
  }

  @Test
  void replacesWhatAnEarlierFailureLeft() {
    DeadLetter.Unprocessed record = record(new byte[] {7});
    record.headers().add(HeaderNames.ERROR_STAGE, bytes("split"));

    assertThat(DeadLetter.of(record, WHY, TIME).headers().headers(HeaderNames.ERROR_STAGE))
        .singleElement()
        .satisfies(header -> assertThat(header.value()).isEqualTo(bytes("decode")));
  }

  private static DeadLetter.Unprocessed record(byte[] value) {
    Headers headers = new RecordHeaders();
    return new DeadLetter.Unprocessed(PLACE, bytes("k"), value, headers);
  }

  private static String header(DeadLetter letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
