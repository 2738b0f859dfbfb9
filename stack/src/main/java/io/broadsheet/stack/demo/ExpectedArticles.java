package io.broadsheet.stack.demo;

import io.broadsheet.ingest.file.Include;
import io.broadsheet.ingest.file.SourceTree;
import io.broadsheet.ingest.issue.IssueReader;
import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.article.IssueSplitter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The articles that pages must come to, found without Kafka by the same function, so that the demo
 * can tell when something is missing.
 *
 * @param issueIds the ids of the issues
 * @param articleIds the ids of their articles
 */
public record ExpectedArticles(List<String> issueIds, List<String> articleIds) {

  public static ExpectedArticles of(List<Path> pages, IssueSplitter splitter) {
    Sources sources = Sources.of(pages);
    var reader = new IssueReader(sources);
    List<RawIssue> issues =
        new SourceTree(pages, Include.of(sources.include()))
            .list().files().stream()
                .map(file -> reader.draft(file).then(reader::read))
                .flatMap(ExpectedArticles::accepted)
                .toList();
    return new ExpectedArticles(
        issues.stream().map(RawIssue::getIssueId).toList(),
        issues.stream()
            .flatMap(issue -> splitter.split(issue).articles().stream())
            .filter(article -> !mayBePartOfAnother(article))
            .map(Article::getId)
            .toList());
  }

  /** A continuation is found under the id of its head, if the head is among the pages. */
  private static boolean mayBePartOfAnother(Article article) {
    return article.getContinuedFrom() != null
        && article.getNewspaper() != null
        && article.getPublished() != null;
  }

  private static Stream<RawIssue> accepted(FileOutcome<RawIssue> outcome) {
    return switch (outcome) {
      case FileOutcome.Accepted<RawIssue>(RawIssue issue) -> Stream.of(issue);
      case FileOutcome.Rejected<RawIssue> _ -> Stream.empty();
    };
  }
}
