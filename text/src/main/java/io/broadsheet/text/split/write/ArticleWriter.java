package io.broadsheet.text.split.write;

import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.page.PageArticle.Caption;
import io.broadsheet.text.page.PageArticle.Section;
import io.broadsheet.text.page.Passage;
import io.broadsheet.text.split.assign.ArticleHead;
import io.broadsheet.text.split.assign.HeadingAssigner;
import io.broadsheet.text.split.body.BylineBlock;
import io.broadsheet.text.split.body.Fragment;
import io.broadsheet.text.split.body.ParagraphBlock;
import io.broadsheet.text.split.body.Story;
import io.broadsheet.text.split.body.TitleBlock;
import io.broadsheet.text.split.mark.Jump;
import io.broadsheet.text.split.mark.MarkReader;
import io.broadsheet.text.work.BudgetScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the stories of a draft down as articles. */
final class ArticleWriter {

  private final String text;
  private final MarkReader reader;
  private final TypeReader types;
  private final PageDraft draft;

  ArticleWriter(String text, MarkReader reader, TypeReader types, PageDraft draft) {
    this.text = text;
    this.reader = reader;
    this.types = types;
    this.draft = draft;
  }

  List<PageArticle> write() {
    List<PageArticle> articles = new ArrayList<>(draft.stories.size());
    for (int i = 0; i < draft.stories.size(); i++) {
      BudgetScope.passed(BudgetScope.STRIDE);
      articles.add(article(draft.stories.get(i), draft.heads.get(i)));
    }
    return articles;
  }

  private PageArticle article(Story story, ArticleHead head) {
    List<Section> sections = sections(story);
    List<Passage> paragraphs = sections.stream().flatMap(s -> s.paragraphs().stream()).toList();
    Optional<Passage> headline =
        head.headline().map(title -> PageParts.passage(text, title.ranges()));
    return new PageArticle(
        types.read(tone(story), headline, paragraphs),
        head.kicker().map(title -> PageParts.passage(text, title.ranges())),
        headline,
        head.decks().isEmpty()
            ? Optional.empty()
            : Optional.of(PageParts.passage(text, PageParts.ranges(head.decks()))),
        story.byline().map(s -> PageParts.passage(text, s.ranges())),
        ReporterFinder.find(reader, story.byline().map(BylineBlock::byline), paragraphs),
        sections,
        captions(story),
        List.of(),
        paragraphs.stream().flatMap(p -> Jump.onward(p.text()).stream()).reduce((a, b) -> b),
        Jump.back(paragraphs.getFirst().text()),
        confidence(story, head));
  }

  private static TypeReader.Tone tone(Story story) {
    return story.byline().map(block -> block.byline().commentator()).orElse(false)
        ? TypeReader.Tone.COMMENTING
        : story.lede().opensFeature() ? TypeReader.Tone.TELLING : TypeReader.Tone.REPORTING;
  }

  private static double confidence(Story story, ArticleHead head) {
    if (head.headline().isEmpty()) {
      return story.continued() ? 0.8 : 0.3;
    }
    return Math.clamp(1 / (1 + Math.exp(-head.gain() / 2)), 0.05, 0.99);
  }

  private List<Section> sections(Story story) {
    List<HeadingAssigner.Placed> gathered = draft.gatheredOf(story);
    List<Section> sections = new ArrayList<>();
    Optional<Passage> heading = Optional.empty();
    List<Passage> open = new ArrayList<>();
    int counted = 0;
    for (int f = 0; f < story.fragments().size(); f++) {
      Fragment fragment = story.fragments().get(f);
      List<TitleBlock> own = draft.headingOf(fragment);
      if (!own.isEmpty()) {
        close(sections, heading, open);
        heading = Optional.of(PageParts.passage(text, PageParts.ranges(own)));
      }
      for (ParagraphBlock paragraph : fragment.paragraphs()) {
        Optional<List<TitleBlock>> placed =
            f == 0 && story.fragments().size() > 1 ? Optional.empty() : at(gathered, counted++);
        if (placed.isPresent()) {
          close(sections, heading, open);
          heading = Optional.of(PageParts.passage(text, PageParts.ranges(placed.get())));
        }
        open.add(PageParts.passage(text, paragraph.ranges()));
      }
    }
    close(sections, heading, open);
    return sections;
  }

  private static Optional<List<TitleBlock>> at(
      List<HeadingAssigner.Placed> gathered, int paragraph) {
    for (HeadingAssigner.Placed placed : gathered) {
      if (placed.paragraph() == paragraph) {
        return Optional.of(placed.titles());
      }
    }
    return Optional.empty();
  }

  private static void close(
      List<Section> sections, Optional<Passage> heading, List<Passage> paragraphs) {
    if (!paragraphs.isEmpty() || heading.isPresent()) {
      sections.add(new Section(heading, paragraphs));
      paragraphs.clear();
    }
  }

  private List<Caption> captions(Story story) {
    return draft.captionsOf(story).stream()
        .map(
            caption -> {
              Passage passage = PageParts.passage(text, caption.ranges());
              return new Caption(passage, reader.credits().read(passage.text()).orElse(List.of()));
            })
        .toList();
  }
}
