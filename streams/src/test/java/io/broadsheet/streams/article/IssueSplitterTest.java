package io.broadsheet.streams.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.Dateline;
import io.broadsheet.schemas.Part;
import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Segment;
import io.broadsheet.text.article.ArticleReader;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.split.PageSplitter;
import io.broadsheet.text.split.line.Blank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IssueSplitterTest {

  private static final IssueSplitter SPLITTER =
      new IssueSplitter(PageSplitter.withDefaults(), ArticleReader.with(DataFiles.standard()));

  private static final String PAGE =
      """
      市民读书节今日开幕

      □记者 张三 报道

      新华社北京3月3日电 市民读书节3日开幕，活动将持续三天，二百余家书店参加。

      主办方介绍，去年共有五万人参加，今年预计将超过六万人。
      """;

  static Stream<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "seeds"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @Test
  void givesTheSameIdsEveryTime() {
    assertThat(split("p", PAGE)).isEqualTo(split("p", PAGE));
    assertThat(split("p", PAGE).getFirst().getId()).matches("p/[0-9a-f]{12}");
  }

  @Test
  void hashesTheHeadlineWithoutWhiteSpace() {
    String spaced = PAGE.replace("市民读书节今日", "市民读书节 今日");

    assertThat(split("p", spaced).getFirst().getId())
        .isEqualTo(split("p", PAGE).getFirst().getId());
  }

  @Test
  void takesTheDatelineApart() {
    Dateline dateline = split("p", PAGE).getFirst().getDateline();

    assertThat(dateline.getAgency()).isEqualTo("新华社");
    assertThat(dateline.getPlace()).isEqualTo("北京");
    assertThat(dateline.getDate()).isEqualTo("3月3日");
  }

  @Test
  void prefersTheMetadataToTheMasthead() {
    RawIssue issue =
        RawIssue.newBuilder()
            .setIssueId("p")
            .setText(PAGE)
            .setDate("2024-03-04")
            .setNewspaper("某报")
            .setPage("2")
            .build();
    Article article = SPLITTER.split(issue).articles().getFirst();

    assertThat(article.getPublished()).isEqualTo("2024-03-04");
    assertThat(article.getPublishedSource()).isEqualTo("metadata");
    assertThat(article.getNewspaper()).isEqualTo("某报");
    assertThat(article.getPage()).isEqualTo("2");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void saysOfEveryPieceOfItsTextWhereItStandsOnThePage(Path seed) throws IOException {
    String page = Files.readString(seed);
    for (Article article : split("p", page)) {
      for (Segment segment : article.getSegments()) {
        int raw = segment.getRawStart();
        int start = segment.getStart();
        assertThat(page.substring(raw, raw + segment.getLength()))
            .isEqualTo(article.getText().substring(start, start + segment.getLength()));
      }
      int pieces = article.getSegments().stream().mapToInt(Segment::getLength).sum();
      assertThat(pieces).isGreaterThanOrEqualTo(Blank.remove(article.getText()).length());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void partsCoverTheText(Path seed) throws IOException {
    for (Article article : split("p", Files.readString(seed))) {
      List<String> parts =
          article.getParts().stream()
              .map((Part part) -> article.getText().substring(part.getStart(), part.getEnd()))
              .toList();
      assertThat(String.join("\n", parts)).isEqualTo(article.getText());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsARangeOfTheTextOnThePage(Path seed) throws IOException {
    String page = Files.readString(seed);
    for (Article article : split("p", page)) {
      var places = new RawRanges(article.getSegments());
      String text = article.getText();
      int middle = text.length() / 2;
      StringBuilder found = new StringBuilder();
      for (Range range : places.of(middle, Math.min(text.length(), middle + 30))) {
        found.append(page, range.getStart(), range.getEnd());
      }
      assertThat(Blank.remove(found))
          .isEqualTo(Blank.remove(text.substring(middle, Math.min(text.length(), middle + 30))));
    }
  }

  private static List<Article> split(String id, String text) {
    return SPLITTER.split(RawIssue.newBuilder().setIssueId(id).setText(text).build()).articles();
  }
}
