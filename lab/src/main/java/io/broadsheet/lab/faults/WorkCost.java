package io.broadsheet.lab.faults;

import io.broadsheet.lab.pages.PageGenerator;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.enrich.StandardSteps;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What splitting and enriching cost: processor time for each byte of text, of texts that are made
 * to cost much. All are ratios of one run, so that no machine is too slow for them.
 *
 * @param kind what the text is made of
 * @param small nanoseconds a byte for the smaller text
 * @param large the same for one that is eight times as long
 */
record WorkCost(String kind, double small, double large) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int TIMES_LARGER = 8;

  /** Of the cost of a byte, for a text eight times as long; a quadratic step makes it eight. */
  private static final double MOST_GROWTH = 3;

  /** Of what a byte of news costs; a calendar that is calculated for each mention makes it nine. */
  private static final double MOST_TIMES_NEWS = 4;

  private static final String NEWS = "news";

  /** The costs of news and of all kinds of costly text, the longer ones of {@code characters}. */
  static List<WorkCost> measure(StandardSteps steps, int characters) {
    List<WorkCost> costs = new ArrayList<>();
    String news = news(characters);
    nanosPerByte(steps, news);
    costs.add(of(steps, NEWS, news.substring(0, news.length() / TIMES_LARGER), news));
    var small = CostlyText.kinds(characters / TIMES_LARGER);
    CostlyText.kinds(characters)
        .forEach((kind, large) -> costs.add(of(steps, kind, small.get(kind), large)));
    return costs;
  }

  /** What is wrong with {@code costs}, which {@link #measure} gave. */
  static List<String> problems(List<WorkCost> costs) {
    double news = costs.getFirst().large();
    List<String> problems = new ArrayList<>();
    for (WorkCost cost : costs) {
      if (cost.growth() > MOST_GROWTH) {
        problems.add(
            "%s: a byte costs %.1f times as much in a text eight times as long"
                .formatted(cost.kind(), cost.growth()));
      }
      if (cost.large() > news * MOST_TIMES_NEWS) {
        problems.add(
            "%s: a byte costs %.1f times as much as one of news"
                .formatted(cost.kind(), cost.large() / news));
      }
    }
    return problems;
  }

  String describe() {
    return "%-32s %8.0f ns a byte, %5.2f times that of an eighth".formatted(kind, large, growth());
  }

  private double growth() {
    return large / small;
  }

  private static WorkCost of(StandardSteps steps, String kind, String small, String large) {
    double first = Math.min(nanosPerByte(steps, small), nanosPerByte(steps, small));
    return new WorkCost(kind, first, nanosPerByte(steps, large));
  }

  private static double nanosPerByte(StandardSteps steps, String text) {
    RawIssue issue = RawIssue.newBuilder().setIssueId("cost").setText(text).build();
    long start = THREADS.getCurrentThreadCpuTime();
    for (Article article : steps.splitter().split(issue).articles()) {
      steps.enricher().enrich(article);
    }
    long nanos = Math.max(1, THREADS.getCurrentThreadCpuTime() - start);
    return (double) nanos / text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String news(int characters) {
    var pages = new PageGenerator(1);
    String some =
        IntStream.range(0, 20).mapToObj(i -> pages.page(i).text()).collect(Collectors.joining());
    return some.repeat(characters / some.length() + 1).substring(0, characters);
  }
}
