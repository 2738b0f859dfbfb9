package io.broadsheet.streams.topology;

import io.broadsheet.schemas.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/** Raw issues to articles, enriched articles and coverage: one chain of named steps. */
public final class NewsTopology {

  private static final Serde<String> TEXT = Serdes.String();
  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  private NewsTopology() {}

  /** The topology over {@code topics}. */
  public static Topology build(
      Topics topics, IssueSteps steps, RecordCodec codec, IssueCounters fates) {
    var builder = new StreamsBuilder();
    builder.addStateStore(StateStores.acceptedIssues());
    builder.addStateStore(StateStores.editions());
    builder.addStateStore(StateStores.pieces());
    builder.addStateStore(StateStores.publishedArticles());
    builder.addStateStore(StateStores.coverage());

    var outcomes =
        builder.stream(topics.issues().name(), Consumed.with(BYTES, BYTES).withName("raw-issues"))
            .process(
                () -> new ReadIssue(codec.decoder(), steps.safeguards(), fates),
                Named.as("decode-issue"))
            .process(
                () -> new AcceptIssue(steps.versions(), fates),
                Named.as("accept-issue"),
                StateStores.ACCEPTED_ISSUES)
            .mapValues(issue -> issue.then(steps::splitPage), Named.as("split-page"))
            .mapValues(page -> page.then(steps::enrichArticles), Named.as("enrich-articles"))
            .mapValues(page -> page.then(codec.outputs()::encode), Named.as("encode-outputs"))
            .split(Named.as("page-"))
            .branch((key, page) -> page instanceof StepOutcome.Dead, Branched.as("dead"))
            .defaultBranch(Branched.as("alive"));

    outcomes
        .get("page-dead")
        .process(() -> new WriteDeadLetter<>(fates), Named.as("write-dead-letter"))
        .to(topics.deadLetters().name(), Produced.with(BYTES, BYTES).withName("dead-letters"));

    KStream<String, Publication> publications =
        outcomes
            .get("page-alive")
            .process(
                () -> new PublishIssue(fates),
                Named.as("publish-issue"),
                StateStores.ACCEPTED_ISSUES);
    publications
        .mapValues(Publication::articleBytes, Named.as("take-article"))
        .to(topics.articles().name(), Produced.with(TEXT, BYTES).withName("articles"));
    publishEnriched(
        topics, codec, whole(publications).merge(joined(codec, publications), Named.as("decided")));
    return builder.build();
  }

  private static KStream<String, DecidedArticle> whole(KStream<String, Publication> publications) {
    return publications
        .flatMapValues(Publication::whole, Named.as("take-whole"))
        .repartition(
            Repartitioned.<String, DecidedArticle>as("whole-articles")
                .withKeySerde(TEXT)
                .withValueSerde(StateStores.decidedArticles()));
  }

  /** What goes over several pages meets its other pieces in its edition. */
  private static KStream<String, DecidedArticle> joined(
      RecordCodec codec, KStream<String, Publication> publications) {
    return publications
        .flatMap((id, page) -> page.pieceChanges(id), Named.as("take-pieces"))
        .repartition(
            Repartitioned.<String, PieceChange>as("piece-changes")
                .withKeySerde(TEXT)
                .withValueSerde(StateStores.pieceChanges()))
        .process(
            () -> new JoinContinuations(codec.pieces(), codec.enriched()),
            Named.as("join-continuations"),
            StateStores.EDITIONS,
            StateStores.PIECES)
        .repartition(
            Repartitioned.<String, DecidedArticle>as("joined-articles")
                .withKeySerde(TEXT)
                .withValueSerde(StateStores.decidedArticles()));
  }

  private static void publishEnriched(
      Topics topics, RecordCodec codec, KStream<String, DecidedArticle> decided) {
    KStream<String, EnrichedChange> changes =
        decided.process(
            PublishEnriched::new, Named.as("publish-enriched"), StateStores.PUBLISHED_ARTICLES);
    changes
        .mapValues(EnrichedChange::bytes, Named.as("take-enriched"))
        .to(topics.enriched().name(), Produced.with(TEXT, BYTES).withName("enriched-articles"));
    changes
        .flatMap(CoverageChanges::of, Named.as("take-contributions"))
        .repartition(
            Repartitioned.<String, CoverageChange>as("coverage-changes")
                .withKeySerde(TEXT)
                .withValueSerde(StateStores.coverageChanges()))
        .process(CountCoverage::new, Named.as("count-coverage"), StateStores.COVERAGE)
        .mapValues(coverage -> codec.coverage(coverage), Named.as("encode-coverage"))
        .to(topics.coverage().name(), Produced.with(TEXT, BYTES).withName("coverage"));
  }
}
