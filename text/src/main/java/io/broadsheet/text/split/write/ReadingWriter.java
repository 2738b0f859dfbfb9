package io.broadsheet.text.split.write;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Furniture;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.page.PageArticle.Caption;
import io.broadsheet.text.page.PageArticle.Section;
import io.broadsheet.text.page.Passage;
import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.mark.Byline;
import io.broadsheet.text.split.mark.Jump;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.mark.MarkReader;
import io.broadsheet.text.split.read.LearnedReading;
import io.broadsheet.text.split.read.ReadArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes a learned reading of a page down as articles and furniture. */
public final class ReadingWriter {

  private final MarkReader reader;
  private final TypeReader types;

  /** Writes bylines and credits as {@code reader} reads them; titles of notices end with words. */
  public ReadingWriter(MarkReader reader, Set<String> notices) {
    this.reader = reader;
    types = new TypeReader(notices);
  }

  /**
   * The page.
   *
   * @param marks what the words of each line tell by rules
   * @param number the number of the page in its file, from 1
   * @param masthead what its masthead says
   */
  public Page write(LearnedReading reading, List<Mark> marks, int number, Page.Masthead masthead) {
    String text = reading.page().text();
    List<PageArticle> articles = new ArrayList<>();
    for (ReadArticle article : reading.articles()) {
      if (article.hasBody() || !article.captions().isEmpty()) {
        articles.add(article(text, article));
      }
    }
    List<Furniture> furniture = ReadingFurniture.of(reading.page(), marks, articles);
    return new Page(number, masthead, articles, furniture);
  }

  private PageArticle article(String text, ReadArticle article) {
    List<Section> sections =
        article.sections().stream()
            .map(
                section ->
                    new Section(
                        passage(text, section.heading()),
                        section.paragraphs().stream().map(p -> whole(text, p)).toList()))
            .toList();
    List<Passage> paragraphs = sections.stream().flatMap(s -> s.paragraphs().stream()).toList();
    Optional<Passage> headline = passage(text, article.headline());
    Optional<Passage> printed = passage(text, article.byline());
    Optional<Byline> byline = printed.flatMap(this::byline);
    return new PageArticle(
        types.read(tone(byline, paragraphs), headline, paragraphs),
        passage(text, article.kicker()),
        headline,
        passage(text, article.deck()),
        printed,
        ReporterFinder.find(reader, byline, paragraphs),
        sections,
        article.captions().stream().map(caption -> caption(whole(text, caption))).toList(),
        List.of(),
        paragraphs.stream()
            .flatMap(p -> Jump.onward(p.text()).stream())
            .reduce((a, b) -> b)
            .or(() -> mark(text, article.jumps().onward(), Jump::onward)),
        paragraphs.stream()
            .findFirst()
            .flatMap(p -> Jump.back(p.text()))
            .or(() -> mark(text, article.jumps().back(), Jump::back)),
        article.confidence());
  }

  private static Optional<String> mark(
      String text, List<TextRange> marks, Function<String, Optional<String>> page) {
    return marks.stream().flatMap(mark -> page.apply(mark.of(text)).stream()).findFirst();
  }

  private Optional<Byline> byline(Passage printed) {
    return reader.signatures().read(printed.text()).or(() -> reader.bylines().read(printed.text()));
  }

  private TypeReader.Tone tone(Optional<Byline> byline, List<Passage> paragraphs) {
    if (byline.map(Byline::commentator).orElse(false)) {
      return TypeReader.Tone.COMMENTING;
    }
    boolean dated =
        !paragraphs.isEmpty() && reader.datelines().read(paragraphs.getFirst().text()).isPresent();
    return byline.isPresent() && !dated ? TypeReader.Tone.TELLING : TypeReader.Tone.REPORTING;
  }

  private Caption caption(Passage passage) {
    return new Caption(passage, reader.credits().read(passage.text()).orElse(List.of()));
  }

  private static Optional<Passage> passage(String text, List<TextRange> units) {
    return units.isEmpty() ? Optional.empty() : Optional.of(whole(text, units));
  }

  /** The passage of these units; those that only spaces part are one range. */
  private static Passage whole(String text, List<TextRange> units) {
    List<TextRange> ranges = new ArrayList<>();
    for (TextRange unit : units) {
      if (!ranges.isEmpty() && spaced(text, ranges.getLast().end(), unit.start())) {
        ranges.set(ranges.size() - 1, new TextRange(ranges.getLast().start(), unit.end()));
      } else {
        ranges.add(unit);
      }
    }
    return PageParts.passage(text, ranges);
  }

  private static boolean spaced(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Blank.is(text.charAt(i)) || text.charAt(i) == '\n') {
        return false;
      }
    }
    return from <= to;
  }
}
