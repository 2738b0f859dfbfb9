package io.broadsheet.streams.article;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.PageEvidence;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.text.article.ArticleReader;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.PageSplitter;
import java.util.ArrayList;
import java.util.List;

/** The first of the two functions that everything goes through: a raw issue into its articles. */
public final class IssueSplitter {

  private final PageSplitter pages;
  private final ArticleReader reader;
  private final EvidenceReader evidence;

  /** A splitter of pages, whose evidence {@code reader} reads. */
  public IssueSplitter(PageSplitter pages, ArticleReader reader) {
    this.pages = pages;
    this.reader = reader;
    this.evidence = new EvidenceReader(reader);
  }

  /** The articles of {@code issue}, each with the evidence of its whole page. */
  public SplitIssue split(RawIssue issue) {
    List<Page> split = pages.split(issue.getText());
    var records = new PageArticles(issue, reader, pages.version());
    List<Article> all = new ArrayList<>();
    for (Page page : split) {
      List<Article> articles = records.of(page);
      PageEvidence found = evidence.of(articles);
      articles.stream()
          .map(article -> Article.newBuilder(article).setPageEvidence(found).build())
          .forEach(all::add);
    }
    return new SplitIssue(split, all);
  }

  /** The version of the splitter and its data files. */
  public String version() {
    return pages.version();
  }
}
