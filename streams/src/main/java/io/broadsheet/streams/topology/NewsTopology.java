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
  public static Topology build(Topics topics, IssueSteps steps, Codec codec, Fates fates) {
    var builder = new StreamsBuilder();
    builder.addStateStore(Stores.acceptedIssues());
    builder.addStateStore(Stores.editions());
    builder.addStateStore(Stores.pieces());
    builder.addStateStore(Stores.publishedArticles());
    builder.addStateStore(Stores.contributions());
    builder.addStateStore(Stores.coverage());

    var outcomes =
        builder.stream(topics.issues().name(), Consumed.with(BYTES, BYTES).withName("raw-issues"))
            .process(() -> new ReadIssue(codec.decoder(), fates), Named.as("decode-issue"))
            .process(
                () -> new AcceptIssue(steps.versions(), fates),
                Named.as("accept-issue"),
                Stores.ACCEPTED_ISSUES)
            .mapValues(issue -> issue.then(steps::splitPage), Named.as("split-page"))
            .mapValues(page -> page.then(steps::enrichArticles), Named.as("enrich-articles"))
            .mapValues(page -> page.then(codec.outputs()::encode), Named.as("encode-outputs"))
            .split(Named.as("page-"))
            .branch((key, page) -> page instanceof Outcome.Dead, Branched.as("dead"))
            .defaultBranch(Branched.as("alive"));

    outcomes
        .get("page-dead")
        .process(() -> new WriteDeadLetter<>(fates), Named.as("write-dead-letter"))
        .to(topics.deadLetters().name(), Produced.with(BYTES, BYTES).withName("dead-letters"));

    KStream<String, Publication> publications =
        outcomes
            .get("page-alive")
            .process(
                () -> new PublishIssue(fates), Named.as("publish-issue"), Stores.ACCEPTED_ISSUES);
    publications
        .mapValues(Publication::articleBytes, Named.as("take-article"))
        .to(topics.articles().name(), Produced.with(TEXT, BYTES).withName("articles"));
    publishEnriched(topics, codec, publications, joined(codec, publications));
    return builder.build();
  }

  /** Only pieces go through their edition; all else goes straight on. */
  private static KStream<String, DecidedArticle> joined(
      Codec codec, KStream<String, Publication> publications) {
    return publications
        .flatMap((id, page) -> page.pieceChanges(id), Named.as("take-pieces"))
        .repartition(
            Repartitioned.<String, PieceChange>as("piece-changes")
                .withKeySerde(TEXT)
                .withValueSerde(Stores.pieceChanges()))
        .process(
            () -> new JoinContinuations(codec.enriched()),
            Named.as("join-continuations"),
            Stores.EDITIONS,
            Stores.PIECES);
  }

  private static void publishEnriched(
      Topics topics,
      Codec codec,
      KStream<String, Publication> publications,
      KStream<String, DecidedArticle> joined) {
    KStream<String, PublishedEnriched> published =
        publications
            .flatMapValues(Publication::decided, Named.as("take-others"))
            .merge(joined, Named.as("decided"))
            .repartition(
                Repartitioned.<String, DecidedArticle>as("decided-articles")
                    .withKeySerde(TEXT)
                    .withValueSerde(Stores.decidedArticles()))
            .process(
                () -> new PublishEnriched(codec.enriched()),
                Named.as("publish-enriched"),
                Stores.PUBLISHED_ARTICLES);
    published
        .mapValues(PublishedEnriched::bytes, Named.as("take-enriched"))
        .to(topics.enriched().name(), Produced.with(TEXT, BYTES).withName("enriched-articles"));
    published
        .process(TakeContributions::new, Named.as("take-contributions"), Stores.CONTRIBUTIONS)
        .repartition(
            Repartitioned.<String, CoverageChange>as("coverage-changes")
                .withKeySerde(TEXT)
                .withValueSerde(Stores.coverageChanges()))
        .process(CountCoverage::new, Named.as("count-coverage"), Stores.COVERAGE)
        .mapValues(coverage -> codec.coverage(coverage), Named.as("encode-coverage"))
        .to(topics.coverage().name(), Produced.with(TEXT, BYTES).withName("coverage"));
  }
}
