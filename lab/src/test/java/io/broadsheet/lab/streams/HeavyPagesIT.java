package io.broadsheet.lab.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.stack.Stack;
import io.broadsheet.streams.budget.PageLimits;
import io.broadsheet.streams.budget.WorkClock;
import io.broadsheet.streams.enrich.StandardSteps;
import io.broadsheet.streams.service.StreamsService;
import io.broadsheet.streams.topology.IssueSteps;
import io.broadsheet.streams.topology.Safeguards;
import io.broadsheet.text.work.BudgetScope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows of pages that use up their budgets, with times made short: together they take far longer
 * than a transaction may.
 */
@ExtendWith(SharedStack.class)
@Timeout(400)
class HeavyPagesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final String HEAVY = "这一页很重。".repeat(500);
  private static final String TINY = "海湾大桥今天通车\n\n本报讯 海湾大桥今天通车，市民们纷纷前来参加，现场气氛热烈。\n";
  private static final String LARGE = "这一页很大。".repeat(50_000);
  private static final int PARTITIONS = 2;
  private static final int HEAVY_PAGES = 6;
  private static final int TINY_PAGES = 100;
  private static final int HEAVY_BYTES = 1_000;
  private static final PageLimits OF_HEAVY_PAGES =
      new PageLimits(Duration.ofSeconds(3), Duration.ofSeconds(3), 800_000, 96 << 20);

  /** More than the time of one page; the broker looks every 10 s for those that took longer. */
  private static final Map<String, String> TRANSACTION =
      Map.of("producer.transaction.timeout.ms", "5000");

  @TempDir Path folder;

  @Test
  void rowsOfHeavyPagesBehindTinyOnesArePassedPageByPage(Stack stack) throws Exception {
    var environment = new StreamsEnvironment(stack, "rows-", folder);
    environment.setUp(PARTITIONS);
    environment.publish(pages());
    try (StreamsService service = environment.start(steps(), TRANSACTION)) {
      await()
          .atMost(PATIENCE)
          .failFast(() -> assertThat(service.failure()).isEmpty())
          .until(
              () ->
                  environment.articles() == TINY_PAGES + 1
                      && environment.deadLetters().size() == HEAVY_PAGES);
    }

    List<ConsumerRecord<String, byte[]>> dead = environment.deadLetters();
    assertThat(dead).hasSize(HEAVY_PAGES).allMatch(letter -> letter.key().startsWith("heavy"));
    assertThat(dead)
        .extracting(letter -> letter.headers().lastHeader(HeaderNames.ERROR_REASON).value())
        .extracting(reason -> new String(reason, StandardCharsets.UTF_8))
        .containsOnly("too-much-work");
  }

  @Test
  void aLargePageHoldsUpNoOtherPartition(Stack stack) throws Exception {
    var environment = new StreamsEnvironment(stack, "large-", folder);
    environment.setUp(PARTITIONS);
    var othersPassed = new CountDownLatch(1);
    try (StreamsService service = environment.start(waitingWithLarge(othersPassed), Map.of())) {
      environment.publish("large", LARGE);
      environment.publish(pagesOfAllPartitions());
      await()
          .atMost(PATIENCE)
          .failFast(() -> assertThat(service.failure()).isEmpty())
          .until(() -> environment.articles() > 0);
      othersPassed.countDown();

      await()
          .atMost(PATIENCE)
          .failFast(() -> assertThat(service.failure()).isEmpty())
          .until(() -> environment.articles() == TINY_PAGES + 1);
    }

    assertThat(environment.deadLetters()).isEmpty();
  }

  private static Map<String, String> pagesOfAllPartitions() {
    return IntStream.range(0, TINY_PAGES)
        .boxed()
        .collect(Collectors.toMap(i -> "tiny" + i, _ -> TINY));
  }

  /** Steps that do not get on with the large page before {@code others} have passed. */
  private static IssueSteps waitingWithLarge(CountDownLatch others) {
    IssueSteps steps = StandardSteps.with(Optional.empty()).topology();
    return new IssueSteps(
        issue -> {
          if (!issue.getText().equals(LARGE)) {
            return steps.split().apply(issue);
          }
          awaitQuietly(others);
          return steps.split().apply(RawIssue.newBuilder(issue).setText(TINY).build());
        },
        steps.enrich(),
        steps.versions());
  }

  private static void awaitQuietly(CountDownLatch others) {
    try {
      others.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    for (int i = 0; i < TINY_PAGES; i++) {
      pages.put("tiny" + i, TINY);
    }
    for (int i = 0; i < HEAVY_PAGES; i++) {
      pages.put("heavy" + i, HEAVY);
    }
    pages.put("honest", TINY);
    return pages;
  }

  /** The usual steps, which work on a heavy page for as long as they may. */
  private static IssueSteps steps() {
    IssueSteps steps = StandardSteps.with(Optional.empty()).topology();
    return new IssueSteps(
        issue -> {
          while (issue.getText().equals(HEAVY)) {
            BudgetScope.passed(BudgetScope.STRIDE);
          }
          return steps.split().apply(issue);
        },
        steps.enrich(),
        steps.versions(),
        Safeguards.of(
            bytes -> bytes > HEAVY_BYTES ? OF_HEAVY_PAGES : PageLimits.of(bytes),
            WorkClock.system()));
  }
}
