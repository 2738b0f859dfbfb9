package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.FurnitureKind;
import io.broadsheet.text.split.label.Label;
import io.broadsheet.text.split.line.Columns;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.split.mark.Heading;
import io.broadsheet.text.split.mark.Jump;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.mark.MarkReader;
import io.broadsheet.text.split.mark.TitleForm;
import io.broadsheet.text.split.weigh.TraitSet;
import io.broadsheet.text.work.BudgetScope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Puts labelled lines together into blocks; paragraphs are reflowed over column ends. */
public final class BlockReader {

  private final PageText page;
  private final List<Mark> marks;
  private final Label[] labels;
  private final MarkReader reader;
  private final Columns columns;
  private final List<Block> blocks = new ArrayList<>();
  private int zone;
  private int run;
  private boolean indexed;
  private int openParagraph = -1;
  private int openFirst;
  private final List<TextRange> open = new ArrayList<>();
  private int openLast;

  private BlockReader(PageText page, List<Mark> marks, Label[] labels, MarkReader reader) {
    this.page = page;
    this.marks = marks;
    this.labels = labels;
    this.reader = reader;
    columns = page.columns();
  }

  /** The blocks of a page, by their first lines. */
  public static List<Block> read(
      PageText page, List<Mark> marks, Label[] labels, MarkReader reader) {
    return new BlockReader(page, marks, labels, reader).read();
  }

  private List<Block> read() {
    for (int i = 0; i < page.size(); ) {
      BudgetScope.passed(page.line(i).length());
      i =
          switch (labels[i]) {
            case START -> startParagraph(i);
            case GO_ON -> goOn(i);
            case TITLE -> title(i);
            case OTHER -> other(i);
          };
    }
    closeParagraph();
    return blocks;
  }

  private int startParagraph(int i) {
    closeParagraph();
    zone += labelBefore(i) == Label.TITLE || labelBefore(i) == Label.OTHER ? 1 : 0;
    indexed = false;
    openParagraph = blocks.size();
    blocks.add(new CaptionBlock(i, List.of(page.line(i).range())));
    openFirst = i;
    openLast = i;
    open.add(page.line(i).range());
    return i + 1;
  }

  private Label labelBefore(int i) {
    return i == 0 ? Label.OTHER : labels[i - 1];
  }

  private int goOn(int i) {
    open.add(page.line(i).range());
    openLast = i;
    if (labelBefore(i) != Label.START && labelBefore(i) != Label.GO_ON) {
      zone++;
      indexed = false;
    }
    return i + 1;
  }

  private void closeParagraph() {
    if (openParagraph < 0) {
      return;
    }
    blocks.set(openParagraph, new ParagraphBlock(openFirst, openLast, open, traits()));
    open.clear();
    openParagraph = -1;
  }

  /** The traits of the open paragraph. */
  private TraitSet<ParagraphTrait> traits() {
    Set<ParagraphTrait> traits = EnumSet.noneOf(ParagraphTrait.class);
    Slice head = page.words(open.getFirst());
    if (reader.datelines().read(head).isPresent()) {
      traits.add(ParagraphTrait.DATELINE);
      traits.add(ParagraphTrait.OPENS);
    } else if (Jump.back(head).isPresent()) {
      traits.add(ParagraphTrait.OPENS);
    }
    if (Jump.onward(page.tail(open)).isPresent()) {
      traits.add(ParagraphTrait.JUMPS);
    }
    if (!page.line(openFirst).adjacent()) {
      traits.add(ParagraphTrait.AFTER_BREAK);
    }
    if (columns.wrapped(openFirst)) {
      traits.add(ParagraphTrait.WRAPPED);
    }
    if (reader.ledes().opens(page.head(open))) {
      traits.add(ParagraphTrait.LEDE);
    }
    return TraitSet.of(traits);
  }

  private int title(int from) {
    int to = from + 1;
    List<TextRange> ranges = new ArrayList<>(List.of(words(from)));
    int level = markup(from);
    while (to < page.size() && (level > 0 ? goesOn(to, level) : joins(to))) {
      markup(to);
      ranges.add(words(to++));
    }
    boolean wrapped = columns.wrapped(from);
    blocks.add(new TitleBlock(from, ranges, level, zone, run, -1, indexed, wrapped));
    return to;
  }

  /** Puts the sign of a Markdown heading aside and gives its level. */
  private int markup(int i) {
    int level = Heading.level(page.words(i));
    if (level > 0) {
      int start = page.line(i).start();
      blocks.add(
          new FurnitureBlock(
              i, List.of(new TextRange(start, start + level)), FurnitureKind.MARKUP));
    }
    return level;
  }

  /** Two headings of one level in a row are one heading over two lines. */
  private boolean goesOn(int i, int level) {
    return marks.get(i) == Mark.HEADING && Heading.level(page.words(i)) == level;
  }

  private TextRange words(int i) {
    return Heading.words(page.words(i)).range();
  }

  /** Whether title line {@code i} is part of the same title as the line before it. */
  private boolean joins(int i) {
    Slice words = page.words(i);
    Slice wordsBefore = page.words(i - 1);
    boolean bothDecks = TitleForm.hasDeckSign(words) && TitleForm.hasDeckSign(wordsBefore);
    boolean deckStarts = TitleForm.hasDeckSign(words) || reader.meetings().namesSpeakers(words);
    return labels[i] == Label.TITLE
        && page.line(i).adjacent()
        && page.line(i).indent() != 1
        && !columns.onePerLine(i)
        && marks.get(i) != Mark.HEADING
        && (bothDecks || !deckStarts)
        && !TitleForm.endsWithDash(wordsBefore)
        && !(reader.meetings().namesSpeakers(wordsBefore) && behindTitle(i - 1));
  }

  /** Whether a title stands right above line {@code i}, so that it may be a deck. */
  private boolean behindTitle(int i) {
    return i > 0 && labels[i - 1] == Label.TITLE;
  }

  private int other(int i) {
    run++;
    markup(i);
    List<TextRange> range = List.of(words(i));
    switch (marks.get(i)) {
      case BYLINE -> byline(i, range);
      case CAPTION -> {
        return caption(i);
      }
      case MASTHEAD -> blocks.add(new FurnitureBlock(i, range, FurnitureKind.MASTHEAD));
      case PAGE_NUMBER -> blocks.add(new FurnitureBlock(i, range, FurnitureKind.PAGE_MARK));
      case REFERENCE -> reference(i, range);
      case POINTER -> blocks.add(new FurnitureBlock(i, range, FurnitureKind.POINTER));
      case CREDIT -> blocks.add(new FurnitureBlock(i, range, FurnitureKind.CREDIT));
      case INDEX -> {
        indexed = true;
        blocks.add(new FurnitureBlock(i, range, FurnitureKind.INDEX));
      }
      default -> blocks.add(new FurnitureBlock(i, range, FurnitureKind.OTHER));
    }
    return i + 1;
  }

  private void byline(int i, List<TextRange> range) {
    Slice words = page.words(range.getFirst());
    reader
        .bylines()
        .read(words)
        .or(() -> reader.bylines().read("□" + words))
        .ifPresentOrElse(
            byline -> blocks.add(new BylineBlock(i, range, byline)),
            () -> blocks.add(new FurnitureBlock(i, range, FurnitureKind.OTHER)));
  }

  private int caption(int from) {
    int to = from + 1;
    List<TextRange> ranges = new ArrayList<>(List.of(page.line(from).range()));
    while (to < page.size() && marks.get(to) == Mark.CAPTION && page.line(to).adjacent()) {
      ranges.add(page.line(to++).range());
    }
    blocks.add(new CaptionBlock(from, ranges));
    return to;
  }

  /** The titles between a page reference and the one before it may be teasers. */
  private void reference(int i, List<TextRange> range) {
    int titles = 0;
    for (int b = blocks.size() - 1; b >= 0 && titles < 4; b--) {
      switch (blocks.get(b)) {
        case TitleBlock title when title.zone() == zone && title.reference() < 0 ->
            blocks.set(b, title.beforeReference(titles++));
        case FurnitureBlock fixture when fixture.kind() == FurnitureKind.MARKUP -> {}
        default -> titles = 4;
      }
    }
    indexed = false;
    blocks.add(new FurnitureBlock(i, range, FurnitureKind.TEASER));
  }
}
