package io.broadsheet.operations.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.schemas.Topics;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterStateCheckTest {

  private static final long ORIGIN = 7;
  private final Topics topics = Topics.of("");
  private Optional<Newest> newest = Optional.of(new Newest(ORIGIN, false));
  private boolean indexed;

  @Test
  void leavesAnIssueOpenWhileItIsTheNewestOfItsKey() {
    assertThat(check(letter(topics.issues().name(), "split"))).isEqualTo(LetterState.OPEN);
  }

  @Test
  void hasAnIssueSupersededByACorrectionOrAWithdrawal() {
    newest = Optional.of(new Newest(ORIGIN + 1, true));

    assertThat(check(letter(topics.issues().name(), "split"))).isEqualTo(LetterState.SUPERSEDED);
  }

  @Test
  void givesUpWhatATopicThatWasMadeAnewDoesNotHave() {
    newest = Optional.empty();

    assertThat(check(letter(topics.issues().name(), "split"))).isEqualTo(LetterState.LOST);
  }

  @Test
  void hasAnArticleDoneOnceTheIndexHasIt() {
    assertThat(check(letter(topics.enriched().name(), "index"))).isEqualTo(LetterState.OPEN);
    indexed = true;
    assertThat(check(letter(topics.enriched().name(), "index"))).isEqualTo(LetterState.DONE);
  }

  @Test
  void sendsAnIssueThatTheIndexRefusedToTheIndexAndNotToStreams() {
    indexed = true;

    assertThat(check(letter(topics.issues().name(), "index"))).isEqualTo(LetterState.DONE);
  }

  @Test
  void hasNoHopeForWhatHasNoKeyOrComesFromElsewhere() {
    Letter keyless =
        new Letter(
            place("news.dead-letters"),
            place(topics.issues().name()),
            Optional.empty(),
            new Letter.Why("decode", "no-key", "", Instant.EPOCH),
            Optional.empty(),
            false,
            1);

    assertThat(check(keyless)).isEqualTo(LetterState.HOPELESS);
    assertThat(check(letter("another", "split"))).isEqualTo(LetterState.HOPELESS);
  }

  private LetterState check(Letter letter) {
    return new LetterStateCheck(
            new Routes(topics, Indices.of("")), slot -> newest, (one, route) -> indexed)
        .check(letter);
  }

  private static Letter letter(String topic, String stage) {
    return new Letter(
        place("news.dead-letters"),
        place(topic),
        Optional.of("key"),
        new Letter.Why(stage, "stumbled", "", Instant.EPOCH),
        Optional.of(5L),
        false,
        1);
  }

  private static RecordPlace place(String topic) {
    return new RecordPlace(topic, 0, ORIGIN);
  }
}
