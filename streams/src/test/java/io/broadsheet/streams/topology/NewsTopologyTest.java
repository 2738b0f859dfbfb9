package io.broadsheet.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsTopologyTest {

  private final TopologyBench bench = new TopologyBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void readsLikeTheDesign() {
    assertThat(bench.description()).isEqualTo(TopologyBench.checkedInDescription());
  }

  @Test
  void publishesTheArticlesOfAPageWithItsRevision() {
    bench.publish("p", "甲 一\n乙 二", 1_000);

    List<TestRecord<String, Article>> articles = bench.articles();
    assertThat(articles).extracting(TestRecord::key).containsExactly("p/甲", "p/乙");
    assertThat(articles).extracting(TopologyBench::revision).containsOnly(1_000L);
    assertThat(bench.enriched()).extracting(TestRecord::key).containsExactly("p/甲", "p/乙");
  }

  @Test
  void dropsAndCountsARepeat() {
    bench.publish("p", "甲 一", 1_000);
    bench.drain();
    bench.publish("p", "甲 一", 2_000);

    assertThat(bench.articles()).isEmpty();
    assertThat(bench.fates().repeated().count()).isEqualTo(1);
  }

  @Test
  void dropsARepeatFromAnotherFolder() {
    bench.publish("p", "甲 一", 1_000);
    bench.drain();
    bench.publishFrom("elsewhere/p.txt", "p", "甲 一", 2_000);

    assertThat(bench.articles()).isEmpty();
    assertThat(bench.fates().repeated().count()).isEqualTo(1);
  }

  @Test
  void takesAnOldTextAgainAfterAnotherOne() {
    bench.publish("p", "甲 一", 1_000);
    bench.publish("p", "甲 二", 2_000);
    bench.drain();
    bench.publish("p", "甲 一", 3_000);

    assertThat(bench.articles()).extracting(TopologyBench::revision).containsExactly(3_000L);
  }

  @Test
  void withdrawsArticlesThatACorrectedPageNoLongerHas() {
    bench.publish("p", "甲 一\n乙 二", 1_000);
    bench.drain();
    bench.publish("p", "甲 一", 2_000);

    List<TestRecord<String, EnrichedArticle>> enriched = bench.enriched();
    assertThat(enriched).extracting(TestRecord::key).containsExactly("p/甲", "p/乙");
    assertThat(enriched.getLast().value()).isNull();
    assertThat(enriched).extracting(TopologyBench::revision).containsOnly(2_000L);
    assertThat(bench.articles().getLast().value()).isNull();
  }

  @Test
  void withdrawsAnArticleOnlyOnce() {
    bench.publish("p", "甲 一\n乙 二", 1_000);
    bench.publish("p", "甲 一", 2_000);
    bench.drain();
    bench.publish("p", "甲 三", 3_000);

    assertThat(bench.articles()).extracting(TestRecord::key).containsExactly("p/甲");
  }

  @Test
  void withdrawsAllArticlesOfAWithdrawnIssue() {
    bench.publish("p", "甲 一\n乙 二", 1_000);
    bench.drain();
    bench.withdraw("p", 2_000);

    assertThat(bench.articles())
        .allSatisfy(record -> assertThat(record.value()).isNull())
        .hasSize(2);
  }

  @Test
  void givesARevisionThatNeverFalls() {
    bench.publish("p", "甲 一", 5_000);
    bench.publish("p", "甲 二", 4_000);

    assertThat(bench.articles())
        .extracting(TopologyBench::revision)
        .containsExactly(5_000L, 5_001L);
  }

  @Test
  void keepsTheLargestNumberOfMentionsThatAnArticleEverHad() {
    bench.publish("p", "甲 一二三", 1_000);
    bench.publish("p", "甲 一", 2_000);

    assertThat(bench.enriched())
        .extracting(record -> header(record, HeaderNames.MENTIONS))
        .containsExactly("3", "3");
  }

  @Test
  void sendsBytesThatAreNoAvroToTheDeadLettersAsTheyCame() {
    byte[] poison = "poison".getBytes(StandardCharsets.UTF_8);
    bench.send("p", poison, 1_000);
    bench.publish("q", "甲 一", 1_000);

    TestRecord<byte[], byte[]> dead = bench.deadLetters().getFirst();
    assertThat(dead.value()).isEqualTo(poison);
    assertThat(header(dead, HeaderNames.ERROR_STAGE)).isEqualTo("decode");
    assertThat(header(dead, HeaderNames.ERROR_REASON)).isEqualTo("not-avro");
    assertThat(header(dead, HeaderNames.ERROR_TOPIC)).isEqualTo("news.issues");
    assertThat(header(dead, HeaderNames.ERROR_OFFSET)).isEqualTo("0");
    assertThat(bench.articles()).extracting(TestRecord::key).containsExactly("q/甲");
  }

  @Test
  void sendsAnUnknownSchemaIdToTheDeadLetters() {
    bench.send("p", new byte[] {0, 0, 0, 9, 9, 1}, 1_000);

    assertThat(bench.deadLetters())
        .extracting(record -> header(record, HeaderNames.ERROR_REASON))
        .containsExactly("unknown-schema");
  }

  @Test
  void sendsARecordOfAnotherTypeToTheDeadLetters() {
    bench.sendCoverage("p", 1_000);

    assertThat(bench.deadLetters())
        .extracting(record -> header(record, HeaderNames.ERROR_REASON))
        .containsExactly("wrong-type");
  }

  @Test
  void sendsATruncatedRecordToTheDeadLetters() {
    bench.sendTruncated("p", "甲 一", 1_000);

    assertThat(bench.deadLetters())
        .extracting(record -> header(record, HeaderNames.ERROR_REASON))
        .containsExactly("bad-avro");
  }

  @Test
  void sendsARecordWithoutKeyToTheDeadLetters() {
    bench.send(null, new byte[0], 1_000);

    assertThat(bench.deadLetters())
        .extracting(record -> header(record, HeaderNames.ERROR_REASON))
        .containsExactly("no-key");
  }

  @Test
  void sendsAnIssueWhoseDateIsNoDayToTheDeadLetters() {
    bench.publish("2", "2024-13-45", "甲 一", 1_000);

    assertThat(bench.deadLetters())
        .extracting(record -> header(record, HeaderNames.ERROR_REASON))
        .containsExactly("bad-date");
  }

  @Test
  void sendsAnIssueToTheDeadLettersWhoseArticlesWouldHaveIdsThatAreTooLong() {
    bench.publish("长".repeat(160) + "p", "甲 一", 1_000);

    assertThat(bench.deadLetters())
        .extracting(record -> header(record, HeaderNames.ERROR_REASON))
        .containsExactly("bad-key");
  }

  @Test
  void sendsAPageToTheDeadLettersWholeWhenOneOfItsArticlesFails() {
    bench.publish("p", "甲 一\n" + TopologyBench.STUMBLE + " 二", 1_000);

    assertThat(bench.articles()).isEmpty();
    assertThat(bench.enriched()).isEmpty();
    assertThat(bench.deadLetters())
        .extracting(record -> header(record, HeaderNames.ERROR_STAGE))
        .containsExactly("enrich");
  }

  @Test
  void keepsTheLastGoodVersionWhenACorrectionIsBad() {
    bench.publish("p", "甲 一", 1_000);
    bench.publish("p", TopologyBench.STUMBLE + " 二", 2_000);
    bench.drain();
    bench.publish("p", "甲 一", 3_000);

    assertThat(bench.articles()).isEmpty();
    assertThat(bench.fates().repeated().count()).isEqualTo(1);
  }

  @Test
  void sendsAPageToTheDeadLettersWholeWhenAnArticleIsTooLarge() {
    bench.publish("p", "甲 一\n" + TopologyBench.SWELL + " 二", 1_000);

    assertThat(bench.articles()).isEmpty();
    assertThat(bench.deadLetters())
        .extracting(record -> header(record, HeaderNames.ERROR_REASON))
        .containsExactly("too-large");
  }

  @Test
  void countsEveryFate() {
    bench.publish("p", "甲 一", 1_000);
    bench.publish("p", "甲 一", 1_000);
    bench.send("q", new byte[] {7}, 1_000);
    bench.withdraw("never-there", 1_000);

    assertThat(bench.fates().read().count()).isEqualTo(4);
    assertThat(bench.done("published")).isEqualTo(1);
    assertThat(bench.done("repeated")).isEqualTo(2);
    assertThat(bench.done("dead")).isEqualTo(1);
    assertThat(bench.dead("not-avro")).isEqualTo(1);
  }

  @Test
  void namesIssuesInTheLogByIdAndNeverShowsTheirText() {
    try (var log = new LogLines(WriteDeadLetter.class, PublishIssue.class)) {
      bench.publish("p", "甲 私密", 1_000);
      bench.publish("q", TopologyBench.STUMBLE + " 私密", 1_000);
      bench.send("r", "私密".getBytes(StandardCharsets.UTF_8), 1_000);

      assertThat(log.fields("issueId")).containsExactly("p", "q", "r");
      assertThat(log.asJson()).hasSize(3).noneMatch(line -> line.contains("私密"));
    }
  }

  @Test
  void tellsOnceWhereOurOwnCodeStumbled() {
    try (var log = new LogLines(WriteDeadLetter.class)) {
      bench.publish("q", TopologyBench.STUMBLE + " 私密", 1_000);

      assertThat(log.errors())
          .singleElement()
          .asString()
          .contains("issueId=\"q\"", "at " + TopologyBench.class.getName())
          .contains("java.lang.IllegalArgumentException")
          .doesNotContain("私密");
    }
  }

  @Test
  void namesNoErrorWhereOnlyTheDataIsBad() {
    try (var log = new LogLines(WriteDeadLetter.class)) {
      bench.send("r", new byte[] {7}, 1_000);

      assertThat(log.errors()).isEmpty();
      assertThat(log.fields("issueId")).containsExactly("r");
    }
  }

  @Test
  void countsCoverageOfAnEntityOverArticles() {
    bench.publish("p", "甲 一一", 1_000);
    bench.publish("q", "乙 一", 1_000);

    TestRecord<String, Coverage> last = bench.coverage().getLast();
    assertThat(last.key()).isEqualTo("PERSON:一|undated");
    assertThat(last.value().getArticles()).isEqualTo(2);
    assertThat(last.value().getMentions()).isEqualTo(3);
    assertThat(last.value().getArticleIds()).containsExactly("p/甲", "q/乙");
  }

  @Test
  void countsNotWhoWroteAnArticleAndYetAllOfItsMentions() {
    bench.publish("p", "甲 一" + TopologyBench.AUTHOR.repeat(2), 1_000);

    assertThat(bench.coverage()).extracting(TestRecord::key).containsExactly("PERSON:一|undated");
    assertThat(header(bench.enriched().getLast(), HeaderNames.MENTIONS)).isEqualTo("3");
  }

  @Test
  void subtractsCoverageWhenAPageIsCorrected() {
    bench.publish("p", "甲 一", 1_000);
    bench.publish("p", "甲 二", 2_000);

    List<TestRecord<String, Coverage>> coverage = bench.coverage();
    assertThat(coverage)
        .extracting(TestRecord::key)
        .containsExactly("PERSON:一|undated", "PERSON:一|undated", "PERSON:二|undated");
    assertThat(coverage.get(1).value()).isNull();
  }

  @Test
  void givesCoverageARevisionThatRisesAfterATombstone() {
    bench.publish("p", "甲 一", 5_000);
    bench.withdraw("p", 5_000);
    bench.publish("p", "甲 一", 5_000);

    assertThat(bench.coverage())
        .extracting(TopologyBench::revision)
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
