package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.ledger.LedgerEntry;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import io.broadsheet.ingest.replay.Pace;
import io.broadsheet.ingest.watch.WatchPace;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestionIT {

  private static final Mode RESUME = new Mode.Once(new Pace.Unlimited(), true);
  private static final Mode WATCH =
      new Mode.Watch(
          new Pace.Unlimited(), new WatchPace(Duration.ofMillis(50), Duration.ofMillis(10)));

  @TempDir Path folder;
  @TempDir Path state;

  private Optional<CompletableFuture<IngestSummary>> running = Optional.empty();
  private Optional<IngestFixture> watching = Optional.empty();

  @AfterEach
  void stop() {
    watching.ifPresent(desk -> desk.stop().request());
    running.ifPresent(run -> run.orTimeout(30, TimeUnit.SECONDS).join());
  }

  @Test
  void publishesAFolderByPath() throws Exception {
    write("b/2024-07-26-A02.txt", "二");
    write("a.txt", "一");
    write("XX日报_20240726_02.txt", "三");
    IngestFixture desk = desk();

    IngestSummary summary = desk.run(Mode.ONCE);

    assertThat(desk.sent())
        .containsExactly("XX日报/2024-07-26/2=三", "a.txt=一", "b/2024-07-26-A02.txt=二");
    assertThat(summary.isComplete()).isTrue();
    assertThat(summary).hasToString("read 3 = published 3 + skipped 0 + refused 0, 0.0 MB");
  }

  @Test
  void givesEveryBadFileOneLineAndGoesOn() throws Exception {
    write("1-good.txt", "好");
    write("2-empty.txt", "");
    write("3-blank.txt", "　\n");
    Files.write(folder.resolve("4-binary.txt"), new byte[] {1, 0, 2, 0, 0, 0});
    Files.write(folder.resolve("5-large.txt"), new byte[101]);
    Files.write(folder.resolve("6-broken.txt"), new byte[] {(byte) 0xFF, (byte) 0x97, 'a'});
    write("7-sidecar.txt", "文");
    write("7-sidecar.meta.json", "{");
    write("8-good.txt", "好");
    IngestFixture desk =
        new IngestFixture(
            new Sources(
                List.of(folder),
                List.of("*.txt"),
                100,
                Optional.empty(),
                io.broadsheet.ingest.metadata.IssueMetadata.NONE),
            Optional.of(ledger()));

    IngestSummary summary = desk.run(Mode.ONCE);

    assertThat(desk.sent()).containsExactly("1-good.txt=好", "8-good.txt=好");
    assertThat(summary.refusals())
        .extracting(Refusal::reason)
        .containsExactlyInAnyOrder(
            Reason.SIDECAR,
            Reason.EMPTY,
            Reason.EMPTY,
            Reason.BINARY,
            Reason.TOO_LARGE,
            Reason.UNDECODABLE);
    assertBalanced(desk);
    assertThat(Ledger.read(ledger())).filteredOn(LedgerEntry.Failed.class::isInstance).hasSize(6);
  }

  @Test
  void publishesNothingOfTwoFilesThatClaimOneId() throws Exception {
    write("a/XX日报_20240726_02.txt", "一");
    write("b/XX日报_20240726_02.txt", "二");
    write("c.txt", "三");
    IngestFixture desk = desk();

    IngestSummary summary = desk.run(Mode.ONCE);

    assertThat(desk.sent()).containsExactly("c.txt=三");
    assertThat(summary.refusals())
        .allSatisfy(r -> assertThat(r.toString()).contains("/a/XX日报", "/b/XX日报"))
        .hasSize(2);
  }

  @Test
  void publishesAgainWhatItIsGivenUnlessAskedToResume() throws Exception {
    write("a.txt", "一");
    desk().run(Mode.ONCE);

    assertThat(desk().run(Mode.ONCE).published()).isEqualTo(1);
    IngestFixture resuming = desk();
    assertThat(resuming.run(RESUME).skipped()).isEqualTo(1);
    assertBalanced(resuming);
  }

  @Test
  void resumesWithWhatHasOtherBytesMetadataOrCharset() throws Exception {
    write("same.txt", "一");
    write("text.txt", "一");
    write("page.txt", "一");
    Path gbk = folder.resolve("gbk.txt");
    Files.write(gbk, "昨日开工典礼举行，总投资十亿元。".getBytes(Charset.forName("GB18030")));
    desk().run(Mode.ONCE);
    write("text.txt", "二");
    write("page.meta.json", "{\"page\":\"2\"}");
    IngestFixture desk = desk();

    desk.run(RESUME);

    assertThat(desk.sent()).containsExactly("page.txt=一", "text.txt=二");
  }

  @Test
  void sendsEverythingAgainToATopicThatWasMadeAnew() throws Exception {
    write("a.txt", "一");
    desk().run(Mode.ONCE);

    assertThat(desk().to("another-id", 0).run(RESUME).published()).isEqualTo(1);
  }

  @Test
  void sendsEverythingAgainToATopicThatWasEmptied() throws Exception {
    write("a.txt", "一");
    desk().run(Mode.ONCE);

    assertThat(desk().to("topic-id", 1000).run(RESUME).published()).isEqualTo(1);
  }

  @Test
  void neverReplacesAPageByAnotherPapers() throws Exception {
    write("ribao/2024-08-01-A02.txt", "一");
    write("wanbao/2024-08-01-A02.txt", "二");
    desk("ribao").run(Mode.ONCE);
    IngestFixture other = desk("wanbao");

    IngestSummary summary = other.run(Mode.ONCE);

    assertThat(other.sent()).isEmpty();
    assertThat(summary.refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.OTHER_SOURCE);
              assertThat(refusal.message()).contains("/ribao/2024-08-01-A02.txt", "--newspaper");
            });
    assertBalanced(other);
  }

  @Test
  void replacesAPageWhereTheUserMeansIt() throws Exception {
    write("ribao/2024-08-01-A02.txt", "一");
    write("corrected/2024-08-01-A02.txt", "二");
    desk("ribao").run(Mode.ONCE);

    assertThat(desk("corrected").replacing().run(Mode.ONCE).published()).isEqualTo(1);
  }

  @Test
  void takesTheSameTextFromAnotherFolderAndACorrectionFromTheSame() throws Exception {
    write("ribao/a.txt", "一");
    write("moved/a.txt", "一");
    desk("ribao").run(Mode.ONCE);
    assertThat(desk("moved").run(Mode.ONCE).published()).isEqualTo(1);
    write("moved/a.txt", "改");

    assertThat(desk("moved").run(Mode.ONCE).published()).isEqualTo(1);
  }

  @Test
  void countsWhatHasNoNewspaper() throws Exception {
    write("a.txt", "一");
    write("XX日报_20240726_02.txt", "三");

    IngestSummary summary = desk().run(Mode.ONCE);

    assertThat(summary.nameless()).isEqualTo(1);
    assertThat(summary.json().toString())
        .startsWith("{\"found\":2,\"read\":2,\"published\":2,")
        .contains("\"withoutNewspaper\":1", "\"refusals\":[]");
  }

  @Test
  void refusesADateThatNoCalendarHas() throws Exception {
    write("2024-13-45.txt", "一");

    assertThat(desk().run(Mode.ONCE).refusals())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BAD_DATE));
  }

  @Test
  void keepsWhatIsNotAcknowledgedOutOfTheLedger() throws Exception {
    write("a.txt", "一");
    write("b.txt", "二");
    IngestFixture desk = desk();
    desk.refuse("b.txt", new TimeoutException("no answer"));

    assertThatThrownBy(() -> desk.run(Mode.ONCE))
        .isInstanceOfSatisfying(
            StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
        .hasMessageContaining("--resume");
    assertThat(desk.summary().unacknowledged()).isEqualTo(1);
    assertBalanced(desk);
    assertThat(Ledger.read(ledger()))
        .extracting(LedgerEntry::location)
        .containsExactly(folder.resolve("a.txt").toString());
  }

  @Test
  void refusesARecordThatTheTopicDoesNotTakeAndGoesOn() throws Exception {
    write("a.txt", "一");
    write("b.txt", "二");
    IngestFixture desk = desk();
    desk.refuse("a.txt", new RecordTooLargeException("too large"));

    IngestSummary summary = desk.run(Mode.ONCE);

    assertThat(desk.sent()).containsExactly("b.txt=二");
    assertThat(summary.refusals()).extracting(Refusal::reason).containsExactly(Reason.TOO_LARGE);
    assertBalanced(desk);
  }

  @Test
  void replaysInTheOrderOfPublication() throws Exception {
    write("a-20240728.txt", "三");
    write("b-20240727.txt", "二");
    write("c.txt", "一");
    IngestFixture desk = desk();

    desk.run(new Mode.Once(new Pace.Speed(1e9), false));

    assertThat(desk.sent()).containsExactly("c.txt=一", "b-20240727.txt=二", "a-20240728.txt=三");
  }

  @Test
  void goesRoundAndRoundUntilStopped() throws Exception {
    write("a.txt", "一");
    IngestFixture desk = start(desk(), new Mode.Loop(new Pace.Rate(Duration.ofMillis(5))));

    await().until(() -> desk.summary().published() >= 3);

    assertThat(desk.sent()).containsOnly("a.txt=一");
  }

  @Test
  void stopsInTheMiddleWhenAskedToAndSaysWhatIsLeft() throws Exception {
    write("a.txt", "一");
    write("b.txt", "二");
    IngestFixture desk = start(desk(), new Mode.Once(new Pace.Rate(Duration.ofDays(1)), false));
    await().until(() -> desk.summary().published() == 1);

    desk.stop().request();

    IngestSummary summary = running.orElseThrow().get(30, TimeUnit.SECONDS);
    assertThat(summary.isComplete()).isFalse();
    assertThat(summary)
        .hasToString("read 1 = published 1 + skipped 0 + refused 0, not read 1, 0.0 MB");
  }

  @Test
  void seesFilesComeAndCorrections() throws Exception {
    write("a.txt", "一");
    IngestFixture desk = start(desk(), WATCH);
    await().until(() -> desk.sent().contains("a.txt=一"));

    write("b.txt", "二");
    await().until(() -> desk.sent().contains("b.txt=二"));
    write("a.txt", "一改");
    await().until(() -> desk.sent().contains("a.txt=一改"));

    assertThat(desk.sent()).hasSize(3);
    assertBalanced(desk);
  }

  @Test
  void leavesAFileAloneUntilItsNameSaysThatItIsComplete() throws Exception {
    write("a.txt.part", "半");
    IngestFixture desk = start(desk(), WATCH);
    write("z.txt", "末");
    await().until(() -> desk.sent().contains("z.txt=末"));

    write("a.txt.part", "全");
    Files.move(folder.resolve("a.txt.part"), folder.resolve("a.txt"));

    await().until(() -> desk.sent().contains("a.txt=全"));
    assertThat(desk.sent()).hasSize(2);
  }

  @Test
  void doesNotSendAgainAfterARestartOfTheWatch() throws Exception {
    write("a.txt", "一");
    IngestFixture first = start(desk(), WATCH);
    await().until(() -> first.summary().published() == 1);
    first.stop().request();
    running.orElseThrow().get(30, TimeUnit.SECONDS);

    IngestFixture second = start(desk(), WATCH);

    await().until(() -> second.summary().skipped() == 1);
    assertThat(second.sent()).isEmpty();
  }

  @Test
  void refusesABadFileOnceInAWatchAndTakesItWhenMended() throws Exception {
    write("a.txt", "");
    IngestFixture desk = start(desk(), WATCH);
    await().until(() -> desk.summary().refused() == 1);

    write("a.txt", "好");

    await().until(() -> desk.sent().contains("a.txt=好"));
    assertThat(desk.summary().refused()).isEqualTo(1);
    desk.stop().request();
    running.orElseThrow().get(30, TimeUnit.SECONDS);
    assertThat(Ledger.read(ledger())).singleElement().isInstanceOf(LedgerEntry.Acknowledged.class);
  }

  @Test
  void doesNotLetASecondFileTakeAnIdInAWatch() throws Exception {
    write("a/XX日报_20240726_02.txt", "一");
    IngestFixture desk = start(desk(), WATCH);
    await().until(() -> desk.summary().published() == 1);

    write("b/XX日报_20240726_02.txt", "二");

    await().until(() -> desk.summary().refused() == 1);
    assertThat(desk.summary().refusals().getFirst().reason()).isEqualTo(Reason.SAME_ID);
    assertThat(desk.sent()).containsExactly("XX日报/2024-07-26/2=一");
  }

  @Test
  void takesAFileInAWatchWhenItsRivalIsGone() throws Exception {
    write("a/XX日报_20240726_02.txt", "一");
    write("b/XX日报_20240726_02.txt", "二");
    IngestFixture desk = start(desk(), WATCH);
    await().until(() -> desk.summary().refused() == 2);

    Files.delete(folder.resolve("a/XX日报_20240726_02.txt"));

    await().until(() -> desk.sent().contains("XX日报/2024-07-26/2=二"));
    assertThat(desk.summary().refused()).isEqualTo(2);
  }

  private IngestFixture start(IngestFixture desk, Mode mode) {
    watching = Optional.of(desk);
    running =
        Optional.of(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return desk.run(mode);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }));
    return desk;
  }

  /** Read = published + skipped + refused + unacknowledged, for people and for Prometheus. */
  private static void assertBalanced(IngestFixture desk) {
    IngestSummary summary = desk.summary();
    assertThat(summary.read())
        .isEqualTo(
            summary.published() + summary.skipped() + summary.refused() + summary.unacknowledged());
    assertThat(desk.meter("broadsheet.ingest.files.read")).isEqualTo(summary.read());
    assertThat(desk.counted().values().stream().mapToLong(n -> n).sum()).isEqualTo(summary.read());
    assertThat(desk.counted()).containsEntry("published", summary.published());
    assertThat(desk.counted()).containsEntry("skipped", summary.skipped());
    assertThat(desk.meter("broadsheet.ingest.lag")).isZero();
  }

  private IngestFixture desk() {
    return new IngestFixture(Sources.of(List.of(folder)), Optional.of(ledger()));
  }

  private IngestFixture desk(String name) {
    return new IngestFixture(Sources.of(List.of(folder.resolve(name))), Optional.of(ledger()));
  }

  private Path ledger() {
    return state.resolve("ledger.jsonl");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    // In one step, so that a slow machine never shows a half-written file as still.
    Path half = Files.writeString(file.resolveSibling(".half"), text);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
