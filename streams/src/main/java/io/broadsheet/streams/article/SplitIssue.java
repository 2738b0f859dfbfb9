package io.broadsheet.streams.article;

import io.broadsheet.schemas.Article;
import io.broadsheet.text.page.Page;
import java.util.List;

/**
 * An issue, split.
 *
 * @param pages the pages as they were read, with their furniture
 * @param articles the articles of all pages as they are published
 */
public record SplitIssue(List<Page> pages, List<Article> articles) {

  public SplitIssue {
    pages = List.copyOf(pages);
    articles = List.copyOf(articles);
  }
}
