package io.broadsheet.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Section;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContinuationTopologyTest {

  private static final String DAY = "2024-05-06";
  private static final String HEAD = "港口开工 一 下2";
  private static final String CONTINUATION = "港口开工 一一二 上1";

  private final TopologyBench bench = new TopologyBench();
  private final Map<String, Coverage> coverage = new HashMap<>();
  private final Map<String, Long> revisions = new HashMap<>();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void joinsWhenTheHeadComesFirst() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);

    assertJoined(2_000);
  }

  @Test
  void joinsWhenTheContinuationComesFirst() {
    bench.publish("2", DAY, CONTINUATION, 1_000);
    bench.publish("1", DAY, HEAD, 2_000);

    assertJoined(2_000);
  }

  @Test
  void leavesBothPiecesAsTheyAreInArticles() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);

    assertThat(bench.articles())
        .extracting(record -> record.value().getText())
        .containsExactly("一", "一一二");
  }

  @Test
  void joinsAgainWhenTheHeadIsCorrected() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);
    bench.publish("1", DAY, "港口开工 三 下2", 3_000);

    assertThat(text("1/港口开工")).isEqualTo("三\n一一二");
    assertThat(revision("1/港口开工")).isEqualTo(3_000);
    assertCoverage("PERSON:一", 1, 2);
    assertCoverage("PERSON:三", 1, 1);
  }

  @Test
  void joinsAgainWhenTheContinuationIsCorrected() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);
    bench.publish("2", DAY, "港口开工 三 上1", 3_000);

    assertThat(text("1/港口开工")).isEqualTo("一\n三");
    assertThat(revision("1/港口开工")).isEqualTo(3_000);
    assertThat(newest("2/港口开工").value()).isNull();
    assertCoverage("PERSON:一", 1, 1);
    assertGone("PERSON:二");
  }

  @Test
  void bringsTheContinuationBackWhenTheHeadIsWithdrawn() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);
    bench.withdraw("1", 3_000);

    assertThat(newest("1/港口开工").value()).isNull();
    assertThat(text("2/港口开工")).isEqualTo("一一二");
    assertThat(revision("2/港口开工")).isEqualTo(3_000);
    assertCoverage("PERSON:一", 1, 2);
  }

  @Test
  void takesTheContinuationBackWhenItIsWithdrawn() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);
    bench.withdraw("2", 3_000);

    assertThat(text("1/港口开工")).isEqualTo("一");
    assertThat(newest("2/港口开工").value()).isNull();
    assertCoverage("PERSON:一", 1, 1);
    assertGone("PERSON:二");
  }

  @Test
  void losesAMatchAndFindsItAgain() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);
    bench.publish("1", DAY, "港口开工 一", 3_000);
    assertThat(text("1/港口开工")).isEqualTo("一");
    assertThat(text("2/港口开工")).isEqualTo("一一二");
    assertCoverage("PERSON:一", 2, 3);

    bench.publish("1", DAY, HEAD, 4_000);
    assertJoined(4_000);
  }

  @Test
  void keepsApartWhatHasNoPublicationDate() {
    bench.publish("1", null, HEAD, 1_000);
    bench.publish("2", null, CONTINUATION, 2_000);

    assertThat(text("1/港口开工")).isEqualTo("一");
    assertThat(text("2/港口开工")).isEqualTo("一一二");
  }

  @Test
  void keepsApartWhatAppearedOnDifferentDays() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", "2024-05-07", CONTINUATION, 2_000);

    assertThat(text("1/港口开工")).isEqualTo("一");
    assertThat(text("2/港口开工")).isEqualTo("一一二");
  }

  @Test
  void tellsTwoJumpsToTheSamePageApart() {
    bench.publish("1", DAY, "港口开工 一 下2\n学校招生 二 下2", 1_000);
    bench.publish("2", DAY, "学校招生 三 上1\n港口开工 四 上1", 2_000);

    assertThat(text("1/港口开工")).isEqualTo("一\n四");
    assertThat(text("1/学校招生")).isEqualTo("二\n三");
  }

  @Test
  void followsAContinuationIntoAnotherEdition() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);
    bench.publish("2", "2024-05-07", CONTINUATION, 3_000);
    assertThat(text("1/港口开工")).isEqualTo("一");
    assertThat(text("2/港口开工")).isEqualTo("一一二");

    bench.publish("1", "2024-05-07", HEAD, 4_000);
    assertThat(text("1/港口开工")).isEqualTo("一\n一一二");
    assertThat(newest("2/港口开工").value()).isNull();
  }

  @Test
  void passesOverWhatAnOldEditionSaysAfterTheNewOne() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);
    bench.publish("2", "2024-05-07", CONTINUATION, 3_000);
    // A slow task of the old edition would still say this, by what it knew of the page then.
    bench.decide("2/港口开工", DecidedArticles.of(2_000L, 9_000L, Optional.empty()));

    assertThat(text("2/港口开工")).isEqualTo("一一二");
    assertGone("PERSON:二");
    assertThat(coverage.get("PERSON:二|2024-05-07").getArticles()).isEqualTo(1);
  }

  @Test
  void doesNotJoinWhatWouldNotFit() {
    bench.publish("1", DAY, TopologyBench.HALF + " 一 下2", 1_000);
    bench.publish("2", DAY, TopologyBench.HALF + " 一一二 上1", 2_000);

    assertThat(bench.deadLetters()).isEmpty();
    assertThat(newest("1/" + TopologyBench.HALF).value().getSections()).hasSize(1);
    assertThat(newest("2/" + TopologyBench.HALF).value().getSections()).hasSize(1);
    assertCoverage("PERSON:一", 2, 3);
  }

  @Test
  void changesNothingWhenPagesAreReplayed() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);
    bench.drain();
    bench.publish("2", DAY, CONTINUATION, 3_000);
    bench.publish("1", DAY, HEAD, 4_000);

    assertThat(bench.enriched()).isEmpty();
    assertThat(bench.coverage()).isEmpty();
  }

  @Test
  void publishesOnlyWhatAChangeConcerns() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);
    bench.drain();
    bench.publish("3", DAY, "学校招生 三 下4", 3_000);

    assertThat(bench.enriched()).extracting(TestRecord::key).containsExactly("3/学校招生");
  }

  @Test
  void givesRevisionsThatNeverFall() {
    bench.publish("1", DAY, HEAD, 5_000);
    bench.publish("2", DAY, CONTINUATION, 1_000);
    bench.withdraw("1", 2_000);
    bench.publish("1", DAY, HEAD, 3_000);
    bench.publish("2", "2024-05-07", CONTINUATION, 1_500);
    bench.withdraw("2", 1_600);

    for (TestRecord<String, EnrichedArticle> record : bench.enriched()) {
      long revision = TopologyBench.revision(record);
      assertThat(revision).isGreaterThanOrEqualTo(revisions.getOrDefault(record.key(), 0L));
      revisions.put(record.key(), revision);
    }
    assertThat(revisions).containsOnlyKeys("1/港口开工", "2/港口开工");
  }

  @Test
  void keepsTheLargestNumberOfMentionsOverJoiningAndParting() {
    bench.publish("1", DAY, HEAD, 1_000);
    bench.publish("2", DAY, CONTINUATION, 2_000);
    bench.withdraw("2", 3_000);

    byte[] mentions = newest("1/港口开工").headers().lastHeader(HeaderNames.MENTIONS).value();
    assertThat(new String(mentions, StandardCharsets.UTF_8)).isEqualTo("4");
  }

  private void assertJoined(long revision) {
    assertThat(text("1/港口开工")).isEqualTo("一\n一一二");
    assertThat(newest("1/港口开工").value().getSections())
        .extracting(Section::getPageId)
        .containsExactly("1", "2");
    assertThat(newest("1/港口开工").value().getJumpTo()).isEqualTo("2");
    assertThat(newest("2/港口开工").value()).isNull();
    assertThat(List.of(revision("1/港口开工"), revision("2/港口开工"))).containsOnly(revision);
    assertCoverage("PERSON:一", 1, 3);
    assertCoverage("PERSON:二", 1, 1);
  }

  private void assertCoverage(String entity, long articles, long mentions) {
    Coverage now = newestCoverage(entity);
    assertThat(now.getArticles()).isEqualTo(articles);
    assertThat(now.getArticleIds()).hasSize((int) articles);
    assertThat(now.getMentions()).isEqualTo(mentions);
  }

  private void assertGone(String entity) {
    assertThat(newestCoverage(entity)).isNull();
  }

  private Coverage newestCoverage(String entity) {
    bench.coverage().forEach(record -> coverage.put(record.key(), record.value()));
    assertThat(coverage).containsKey(entity + "|" + DAY);
    return coverage.get(entity + "|" + DAY);
  }

  private TestRecord<String, EnrichedArticle> newest(String id) {
    return bench.newest().get(id);
  }

  private String text(String id) {
    return newest(id).value().getText();
  }

  private long revision(String id) {
    return TopologyBench.revision(newest(id));
  }
}
