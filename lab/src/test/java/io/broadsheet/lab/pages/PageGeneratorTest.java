package io.broadsheet.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.metadata.FileName;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.article.IssueSplitter;
import io.broadsheet.streams.enrich.StandardSteps;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageGeneratorTest {

  private static final int PAGES = 200;

  private final PageGenerator generator = new PageGenerator(7);

  @Test
  void givesTheSamePageForTheSameSeedAndIndexInAnyOrder() {
    GeneratedPage alone = new PageGenerator(7).page(150);

    assertThat(generator.pages(PAGES).get(150)).isEqualTo(alone);
    assertThat(new PageGenerator(8).page(150).text()).isNotEqualTo(alone.text());
  }

  @Test
  void givesEachPageAFileAndEveryLayout() {
    List<GeneratedPage> pages = generator.pages(PAGES);

    assertThat(pages).extracting(GeneratedPage::fileName).doesNotHaveDuplicates();
    assertThat(pages).extracting(GeneratedPage::text).doesNotHaveDuplicates();
    assertThat(pages.stream().map(GeneratedPage::layout).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(PageLayout.class));
  }

  @Test
  void namesMostFilesSoThatIngestKnowsTheirIssue() {
    assertThat(generator.pages(PAGES))
        .filteredOn(page -> FileName.parse(page.fileName()).isComplete())
        .hasSize(PAGES - PAGES / 11);
  }

  @Test
  void correctsAPageByKeepingSomeArticlesAndReplacingOne() {
    List<String> first = ids(generator.page(3, 1));
    List<String> second = ids(generator.page(3, 2));

    assertThat(second).containsAnyElementsOf(first).isNotEqualTo(first);
    assertThat(generator.page(3, 2).fileName()).isEqualTo(generator.page(3, 1).fileName());
  }

  @Test
  void letsAnArticleOfTheFrontPageGoOnOnTheSecondPage() {
    assertThat(articles(generator.page(0)))
        .extracting(Article::getJumpTo)
        .filteredOn(Objects::nonNull)
        .containsExactly("2");
    assertThat(articles(generator.page(1)))
        .extracting(Article::getContinuedFrom)
        .filteredOn(Objects::nonNull)
        .containsExactly("1");
  }

  @Test
  void fillsEveryGap() {
    assertThat(generator.pages(PAGES))
        .extracting(GeneratedPage::text)
        .noneMatch(text -> text.contains("{") || text.contains("}"));
  }

  private static List<String> ids(GeneratedPage page) {
    return articles(page).stream().map(Article::getId).toList();
  }

  private static List<Article> articles(GeneratedPage page) {
    IssueSplitter splitter = StandardSteps.with(Optional.empty()).splitter();
    return splitter
        .split(RawIssue.newBuilder().setIssueId(page.fileName()).setText(page.text()).build())
        .articles();
  }
}
