package io.broadsheet.text.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.text.article.ArticleReader;
import io.broadsheet.text.article.ArticleSource;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.split.PageSplitter;
import io.broadsheet.text.time.value.KnownDates;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetScopeTest {

  private static final PageSplitter SPLITTER = PageSplitter.withDefaults();
  private static final ArticleReader READER = ArticleReader.with(DataFiles.standard());

  /** Ends after so many characters or findings. */
  private static final class Counted implements WorkBudget {

    private long characters;
    private long findings;
    private final long mostCharacters;
    private final long mostFindings;

    Counted(long mostCharacters, long mostFindings) {
      this.mostCharacters = mostCharacters;
      this.mostFindings = mostFindings;
    }

    @Override
    public void passed(int more) {
      characters += more;
      if (characters > mostCharacters) {
        throw new TooMuchWorkException("characters");
      }
    }

    @Override
    public void found(int more) {
      findings += more;
      if (findings > mostFindings) {
        throw new TooMuchWorkException("findings");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"一二三四五，六七八九十。", "短行\n", "本报讯 今天。\n\n", "短行标题\n\n", "正文（下转第二版）\n"})
  void theSplitterLooksAtItsBudgetWhileItWorks(String piece) {
    String text = piece.repeat(40_000);

    assertThatThrownBy(() -> BudgetScope.within(new Counted(50_000, 0), () -> SPLITTER.split(text)))
        .isInstanceOf(TooMuchWorkException.class)
        .hasMessage("characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"春节中秋节国庆，元宵节重阳节。", "农历八月十五。", "一二三四五，六七八九十。", "3月4日，5公里。\n"})
  void theReaderLooksAtItsBudgetWhileItWorks(String piece) {
    String text = piece.repeat(20_000);

    assertThatThrownBy(() -> BudgetScope.within(new Counted(50_000, 1_000_000), () -> read(text)))
        .isInstanceOf(TooMuchWorkException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024年3月4日。", "青岛市。", "5公里。"})
  void datesMentionsAndQuantitiesAreCounted(String piece) {
    String text = piece.repeat(1_000);

    assertThatThrownBy(() -> BudgetScope.within(new Counted(Long.MAX_VALUE, 900), () -> read(text)))
        .isInstanceOf(TooMuchWorkException.class)
        .hasMessage("findings");
  }

  @Test
  void aBudgetThatIsLargeEnoughChangesNothing() {
    String text = "本报讯 昨天，青岛海湾大桥通车，全长36公里。中秋节。";

    assertThat(BudgetScope.within(WorkBudget.UNLIMITED, () -> read(text))).isEqualTo(read(text));
  }

  private static Object read(String text) {
    var known = new KnownDates(Optional.empty(), Optional.empty(), Optional.empty());
    return READER.read(new ArticleSource("", text, known, KnownNames.NONE));
  }
}
