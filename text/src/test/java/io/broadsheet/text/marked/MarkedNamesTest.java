package io.broadsheet.text.marked;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.EntityFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds how well names are found in the marked articles that nothing is learned from. */
class MarkedNamesTest {
  private static EntityFinder finder;
  private static List<MarkedArticle> aside;

  @BeforeAll
  static void read() {
    finder = EntityFinder.with(DataFiles.standard());
    aside =
        MarkedFiles.in(Path.of("src", "test", "marked")).stream()
            .filter(MarkedArticle::isKeptAside)
            .toList();
  }

  @Test
  void findsTheNamesOfEverydayProse() {
    assertThat(score(MarkedArticle::isProse).f1()).isGreaterThan(0.87);
  }

  @Test
  void findsTheNamesOfProseInTraditionalScript() {
    assertThat(score(article -> article.isProse() && article.isTraditional()).f1())
        .isGreaterThan(0.80);
  }

  @Test
  void findsTheNamesOfHardSentences() {
    assertThat(score(article -> !article.isProse()).f1()).isGreaterThan(0.78);
  }

  @Test
  void fallsForFewTraps() {
    assertThat(score(MarkedArticle::isTrap).precision()).isGreaterThan(0.78);
  }

  private static NameScore score(Predicate<MarkedArticle> which) {
    return NameScore.of(finder, aside.stream().filter(which).toList());
  }
}
