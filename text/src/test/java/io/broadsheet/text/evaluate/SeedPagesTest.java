package io.broadsheet.text.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.split.PageSplitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The splitter on real pages, and on the development pages if they are at hand. */
class SeedPagesTest {

  private static final Path SEEDS = Path.of("..", "seeds");

  @Test
  void readsTheSeedsAsACarefulReaderDoes() {
    List<PageScore> scores = Evaluation.of(SEEDS, PageSplitter.withDefaults());
    assertThat(scores).hasSize(5);
    Map<Measure, MatchCounts> total = PageScore.total(scores);
    for (Measure measure : Measure.values()) {
      double bar = measure == Measure.PARAGRAPHS || measure == Measure.B_CUBED ? 0.99 : 1;
      assertThat(total.get(measure).score()).as(measure.name()).isGreaterThanOrEqualTo(bar);
    }
  }

  @Test
  void reachesTheBarsOnTheDevelopmentPages() {
    String folder = System.getProperty("broadsheet.pages", "");
    Assumptions.assumeFalse(
        folder.isEmpty(), "left out: give the development pages by -Dbroadsheet.pages=DIR");
    assertThat(Files.isDirectory(Path.of(folder))).as(folder).isTrue();
    List<PageScore> scores = Evaluation.of(Path.of(folder), PageSplitter.withDefaults());
    Map<Measure, MatchCounts> total = PageScore.total(scores);
    Map<Measure, Double> bars =
        Map.of(
            Measure.ARTICLES, 0.97,
            Measure.HEADLINES, 0.97,
            Measure.PARAGRAPHS, 0.97,
            Measure.KICKERS, 0.9,
            Measure.DECKS, 0.9,
            Measure.ORDER, 0.98,
            Measure.REPORTERS, 0.97,
            Measure.NOTHING_LOST, 1.0);
    bars.forEach(
        (measure, bar) ->
            assertThat(total.get(measure).score()).as(measure.name()).isGreaterThanOrEqualTo(bar));
  }
}
