package io.broadsheet.text.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Furniture;
import io.broadsheet.text.page.FurnitureKind;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.page.PageArticle.Reporter;
import io.broadsheet.text.page.PageArticle.Section;
import io.broadsheet.text.page.Passage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageScorerTest {

  private static final String TEXT = "甲乙\n丙丁戊。（下转2版）\n己庚\n";
  private static final TextRange HEADLINE = new TextRange(0, 2);
  private static final TextRange BODY = new TextRange(3, 13);
  private static final TextRange TEASER = new TextRange(14, 16);

  private static Gold gold() {
    GoldSection section = new GoldSection(List.of(), List.of(List.of(BODY)));
    GoldArticle article =
        new GoldArticle(
            List.of(HEADLINE),
            List.of(),
            List.of(),
            List.of(),
            List.of("王明"),
            List.of(section),
            Optional.of("2"),
            Optional.empty(),
            List.of());
    return new Gold("x.txt", "M1", List.of(article), List.of(List.of(TEASER)), List.of());
  }

  private static Page page(TextRange body, List<TextRange> furniture, String reporter) {
    PageArticle article =
        new PageArticle(
            PageArticle.Type.NEWS,
            Optional.empty(),
            Optional.of(new Passage("甲乙", List.of(HEADLINE))),
            Optional.empty(),
            Optional.empty(),
            List.of(new Reporter(reporter, "")),
            List.of(
                new Section(Optional.empty(), List.of(new Passage(body.of(TEXT), List.of(body))))),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            1);
    List<Furniture> pieces =
        furniture.stream().map(r -> new Furniture(FurnitureKind.TEASER, List.of(r))).toList();
    return new Page(1, Page.Masthead.NONE, List.of(article), pieces);
  }

  @Test
  void givesTheRightAnswerFullMarks() {
    PageScore score = PageScorer.score(TEXT, gold(), List.of(page(BODY, List.of(TEASER), "王明")));
    for (Measure measure : Measure.values()) {
      assertThat(score.of(measure)).as(measure.name()).isEqualTo(1);
    }
    assertThat(score.faults()).isEmpty();
  }

  @Test
  void doesNotMindWhetherAJumpMarkIsKept() {
    TextRange short_ = new TextRange(3, 7);
    List<TextRange> rest = List.of(new TextRange(7, 13), TEASER);
    PageScore score = PageScorer.score(TEXT, gold(), List.of(page(short_, rest, "王明")));
    assertThat(score.of(Measure.PARAGRAPHS)).isEqualTo(1);
    assertThat(score.of(Measure.ARTICLES)).isZero();
  }

  @Test
  void seesWhatIsLostAndWhatStandsTwice() {
    PageScore lost = PageScorer.score(TEXT, gold(), List.of(page(BODY, List.of(), "王明")));
    assertThat(lost.of(Measure.NOTHING_LOST)).isEqualTo(12.0 / 14);
    PageScore twice =
        PageScorer.score(TEXT, gold(), List.of(page(BODY, List.of(TEASER, TEASER), "王明")));
    assertThat(twice.of(Measure.NOTHING_LOST)).isEqualTo(12.0 / 14);
  }

  @Test
  void saysWhatWentWrong() {
    PageScore score = PageScorer.score(TEXT, gold(), List.of(page(BODY, List.of(TEASER), "赵凡")));
    assertThat(score.of(Measure.REPORTERS)).isZero();
    assertThat(score.faults()).singleElement().asString().contains("赵凡").contains("王明");
  }

  @Test
  void countsHowMuchOfEachOthersArticleCharactersShare() {
    Page all = page(BODY, List.of(), "王明");
    PageScore score = PageScorer.score(TEXT, gold(), List.of(all));
    assertThat(score.of(Measure.B_CUBED)).isEqualTo(1);
  }

  @Test
  void countsNoSignsAndNumbersAroundAHeadline() {
    String text = "■1.【大桥“合龙”】";
    assertThat(NormalizedText.headline(text, List.of(new TextRange(0, text.length()))))
        .isEqualTo("大桥\"合龙\"");
  }
}
