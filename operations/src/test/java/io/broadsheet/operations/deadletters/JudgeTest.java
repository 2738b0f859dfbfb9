package io.broadsheet.operations.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.schemas.Topics;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final long ORIGIN = 7;
  private final Topics topics = Topics.of("");
  private Optional<Newest> newest = Optional.of(new Newest(ORIGIN, false));
  private boolean indexed;

  @Test
  void leavesAnIssueOpenWhileItIsTheNewestOfItsKey() {
    assertThat(judge(letter(topics.issues().name(), "split"))).isEqualTo(State.OPEN);
  }

  @Test
  void hasAnIssueSupersededByACorrectionOrAWithdrawal() {
    newest = Optional.of(new Newest(ORIGIN + 1, true));

    assertThat(judge(letter(topics.issues().name(), "split"))).isEqualTo(State.SUPERSEDED);
  }

  @Test
  void givesUpWhatATopicThatWasMadeAnewDoesNotHave() {
    newest = Optional.empty();

    assertThat(judge(letter(topics.issues().name(), "split"))).isEqualTo(State.LOST);
  }

  @Test
  void hasAnArticleDoneOnceTheIndexHasIt() {
    assertThat(judge(letter(topics.enriched().name(), "index"))).isEqualTo(State.OPEN);
    indexed = true;
    assertThat(judge(letter(topics.enriched().name(), "index"))).isEqualTo(State.DONE);
  }

  @Test
  void sendsAnIssueThatTheIndexRefusedToTheIndexAndNotToStreams() {
    indexed = true;

    assertThat(judge(letter(topics.issues().name(), "index"))).isEqualTo(State.DONE);
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
            1);

    assertThat(judge(keyless)).isEqualTo(State.HOPELESS);
    assertThat(judge(letter("another", "split"))).isEqualTo(State.HOPELESS);
  }

  private State judge(Letter letter) {
    return new Judge(new Routes(topics, Indices.of("")), slot -> newest, (one, route) -> indexed)
        .judge(letter);
  }

  private static Letter letter(String topic, String stage) {
    return new Letter(
        place("news.dead-letters"),
        place(topic),
        Optional.of("key"),
        new Letter.Why(stage, "stumbled", "", Instant.EPOCH),
        Optional.of(5L),
        1);
  }

  private static RecordPlace place(String topic) {
    return new RecordPlace(topic, 0, ORIGIN);
  }
}
