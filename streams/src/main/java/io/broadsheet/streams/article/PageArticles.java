package io.broadsheet.streams.article;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.ArticleType;
import io.broadsheet.schemas.Caption;
import io.broadsheet.schemas.Dateline;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Reporter;
import io.broadsheet.schemas.Section;
import io.broadsheet.schemas.TrustedRecords;
import io.broadsheet.text.article.ArticleReader;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.page.Passage;
import io.broadsheet.text.time.value.PrintedDateline;
import java.util.List;
import java.util.Optional;

/** Makes the published records of a page's articles, without evidence of the page yet. */
final class PageArticles {

  static {
    TrustedRecords.trust();
  }

  private final RawIssue issue;
  private final ArticleReader reader;
  private final String splitter;
  private final ArticleId ids = new ArticleId();

  PageArticles(RawIssue issue, ArticleReader reader, String splitter) {
    this.issue = issue;
    this.reader = reader;
    this.splitter = splitter;
  }

  List<Article> of(Page page) {
    return page.articles().stream().map(article -> record(page, article)).toList();
  }

  private Article record(Page page, PageArticle from) {
    String pageId = ArticleId.ofPage(issue.getIssueId(), page);
    List<Section> sections = sections(pageId, from);
    ArticleText text = textOf(from);
    Article.Builder article =
        Article.newBuilder()
            .setId(ids.next(pageId, from.headline().map(Passage::text), sections))
            .setIssueId(issue.getIssueId())
            .setPageId(pageId)
            .setType(ArticleType.valueOf(from.type().name()))
            .setKicker(textOf(from.kicker()))
            .setHeadline(textOf(from.headline()))
            .setDeck(textOf(from.deck()))
            .setByline(textOf(from.byline()))
            .setReporters(
                from.reporters().stream().map(r -> new Reporter(r.name(), r.role())).toList())
            .setDateline(dateline(text).orElse(null))
            .setSections(sections)
            .setCaptions(
                from.captions().stream()
                    .map(c -> new Caption(c.passage().text(), c.photographers()))
                    .toList())
            .setPointers(from.pointers().stream().map(Passage::text).toList())
            .setJumpTo(from.jumpTo().orElse(null))
            .setContinuedFrom(from.continuedFrom().orElse(null))
            .setText(text.text())
            .setParts(text.parts())
            .setSegments(text.segments())
            .setSpans(text.spans())
            .setConfidence(from.confidence())
            .setSplitter(splitter);
    published(page, article);
    return article.build();
  }

  private void published(Page page, Article.Builder article) {
    Page.Masthead masthead = page.masthead();
    article.setNewspaper(
        Optional.ofNullable(issue.getNewspaper()).or(masthead::newspaper).orElse(null));
    // The metadata's page is the file's first; only mastheads tell the later ones apart.
    Optional<String> ofFile =
        page.number() == 1 ? Optional.ofNullable(issue.getPage()) : Optional.empty();
    article.setPage(ofFile.or(masthead::page).orElse(null));
    if (issue.getDate() != null) {
      article.setPublished(issue.getDate()).setPublishedSource("metadata");
    } else {
      masthead
          .date()
          .ifPresent(date -> article.setPublished(date.toString()).setPublishedSource("masthead"));
    }
  }

  /** The dateline opens the first paragraph, or stands nowhere. */
  private Optional<Dateline> dateline(ArticleText text) {
    return text.parts().stream()
        .filter(part -> part.getKind().equals("paragraph"))
        .findFirst()
        .flatMap(
            part ->
                reader
                    .dateline(text.text().substring(part.getStart(), part.getEnd()))
                    .map(printed -> dateline(part.getStart(), printed)));
  }

  private static Dateline dateline(int paragraph, PrintedDateline printed) {
    return new Dateline(
        printed.agency(),
        printed.place().orElse(null),
        printed.date().orElse(null),
        paragraph + printed.start(),
        paragraph + printed.end());
  }

  private static List<Section> sections(String pageId, PageArticle from) {
    return from.sections().stream()
        .map(
            section ->
                new Section(
                    textOf(section.heading()),
                    pageId,
                    section.paragraphs().stream().map(Passage::text).toList()))
        .toList();
  }

  private ArticleText textOf(PageArticle from) {
    var text = new ArticleText(issue.getText());
    from.kicker().ifPresent(passage -> text.add("kicker", passage));
    from.headline().ifPresent(passage -> text.add("headline", passage));
    from.deck().ifPresent(passage -> text.add("deck", passage));
    from.byline().ifPresent(passage -> text.add("byline", passage));
    for (PageArticle.Section section : from.sections()) {
      section.heading().ifPresent(passage -> text.add("heading", passage));
      section.paragraphs().forEach(passage -> text.add("paragraph", passage));
    }
    from.captions().forEach(caption -> text.add("caption", caption.passage()));
    from.pointers().forEach(passage -> text.add("pointer", passage));
    return text;
  }

  private static String textOf(Optional<Passage> passage) {
    return passage.map(Passage::text).orElse(null);
  }
}
