package io.broadsheet.text.split.mark;

import io.broadsheet.text.split.line.Line;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.work.BudgetScope;
import java.util.ArrayList;
import java.util.List;

/** Finds what each line's own words tell: the second of the splitter's stages. */
public final class MarkReader {

  private static final int LONGEST_CAPTION = 12;
  private static final int SHORT_CAPTION = 4;
  private static final int LONGEST_NAMES = 14;
  private static final int LONGEST_ALONE = 90;

  private final BylineReader bylines;
  private final SignatureReader signatures;
  private final DatelineReader datelines;
  private final FurnitureReader furniture;
  private final MastheadReader mastheads;
  private final PhotoCredit credits;
  private final Meeting meetings;
  private final LedeReader ledes;

  /** Reads with the lists of a vocabulary. */
  public MarkReader(Vocabulary vocabulary) {
    bylines = new BylineReader(vocabulary);
    signatures = new SignatureReader(vocabulary);
    datelines = new DatelineReader(vocabulary, bylines);
    furniture = new FurnitureReader(vocabulary);
    mastheads = new MastheadReader(vocabulary);
    credits = new PhotoCredit(vocabulary, bylines);
    meetings = new Meeting(vocabulary);
    ledes = new LedeReader(vocabulary);
  }

  /** Reads bylines as this reader does. */
  public BylineReader bylines() {
    return bylines;
  }

  /** Reads the names in text that is known to be a signature. */
  public SignatureReader signatures() {
    return signatures;
  }

  /** Reads datelines as this reader does. */
  public DatelineReader datelines() {
    return datelines;
  }

  /** Reads mastheads as this reader does. */
  public MastheadReader mastheads() {
    return mastheads;
  }

  /** Reads the credits of captions as this reader does. */
  public PhotoCredit credits() {
    return credits;
  }

  /** Knows decks about meetings as this reader does. */
  public Meeting meetings() {
    return meetings;
  }

  /** Knows ledes as this reader does. */
  public LedeReader ledes() {
    return ledes;
  }

  /** The mark of each line, by place. */
  public List<Mark> read(PageText page) {
    List<Mark> marks = new ArrayList<>(page.size());
    for (int i = 0; i < page.size(); i++) {
      BudgetScope.passed(page.line(i).length());
      marks.add(mark(page.words(i)));
    }
    markCaptions(page, marks);
    markNames(page, marks);
    markPageNumbers(marks);
    return marks;
  }

  private Mark mark(Slice words) {
    if (Heading.level(words) > 0) {
      return heading(Heading.words(words));
    }
    if (words.length() <= LONGEST_ALONE && !Characters.anyWithin(words, LONGEST_ALONE, "。！？；")) {
      Mark alone = standing(words);
      if (alone != Mark.NONE) {
        return alone;
      }
    }
    if (datelines.read(words).isPresent() || Jump.back(words).isPresent()) {
      return Mark.OPENING;
    }
    return Jump.onward(words).isPresent() ? Mark.JUMP : Mark.NONE;
  }

  private Mark heading(Slice words) {
    if (furniture.isIndexHead(words)) {
      return Mark.INDEX;
    }
    boolean masthead = mastheads.read(words).filter(w -> !w.sectionOnly()).isPresent();
    return masthead ? Mark.MASTHEAD : Mark.HEADING;
  }

  private Mark standing(CharSequence words) {
    if (furniture.isIndexHead(words)) {
      return Mark.INDEX;
    }
    if (furniture.isPointer(words)) {
      return Mark.POINTER;
    }
    if (Jump.onward(words).isPresent() || Jump.back(words).isPresent()) {
      return Mark.NONE;
    }
    if (furniture.isCredit(words) || furniture.isSource(words)) {
      return Mark.CREDIT;
    }
    var masthead = mastheads.read(words);
    if (masthead.isPresent() && !masthead.get().pageOnly()) {
      return Mark.MASTHEAD;
    }
    if (furniture.reference(words).isPresent()) {
      return Mark.REFERENCE;
    }
    if (masthead.isPresent()) {
      return Mark.PAGE_NUMBER;
    }
    boolean bracket = "（(".indexOf(Characters.first(words)) >= 0;
    boolean story = !bracket && datelines.read(words).isPresent();
    return !story && bylines.read(words).isPresent() ? Mark.BYLINE : Mark.NONE;
  }

  /** The number of a page stands first, or beside a masthead and behind no title. */
  private static void markPageNumbers(List<Mark> marks) {
    for (int i = 0; i < marks.size(); i++) {
      boolean masthead =
          (i > 0 && inMasthead(marks.get(i - 1)))
              || (i + 1 < marks.size() && inMasthead(marks.get(i + 1)));
      boolean title = i > 0 && marks.get(i - 1) == Mark.NONE;
      if (marks.get(i) == Mark.REFERENCE && (i == 0 || (masthead && !title))) {
        marks.set(i, Mark.PAGE_NUMBER);
      }
    }
  }

  private static boolean inMasthead(Mark mark) {
    return mark == Mark.MASTHEAD || mark == Mark.PAGE_NUMBER;
  }

  /** A line of nothing but names, between a title and a sentence, is a byline. */
  private void markNames(PageText page, List<Mark> marks) {
    for (int i = 1; i + 1 < page.size(); i++) {
      boolean plain = marks.get(i) == Mark.NONE && page.line(i).length() <= LONGEST_NAMES;
      boolean after = marks.get(i - 1) == Mark.NONE || marks.get(i - 1) == Mark.HEADING;
      boolean before = marks.get(i + 1) == Mark.NONE && holdsSentence(page.words(i + 1));
      if (plain && after && before && !holdsSentence(page.words(i - 1))) {
        if (bylines.namesOnly(page.words(i))) {
          marks.set(i, Mark.BYLINE);
        }
      }
    }
  }

  private static boolean holdsSentence(Slice line) {
    return Characters.anyWithin(line, line.length(), "，。；！？,;!?");
  }

  /** A block between blank lines that ends with a photographer's credit is a caption. */
  private void markCaptions(PageText page, List<Mark> marks) {
    List<Line> lines = page.lines();
    for (int from = 0, to; from < lines.size(); from = to) {
      to = from + 1;
      while (to < lines.size() && lines.get(to).adjacent() && !page.columns().onePerLine(to)) {
        to++;
      }
      int start = frame(lines, from, to);
      if (to - start <= LONGEST_CAPTION && isCaption(page, marks, start, to)) {
        for (int i = start; i < to; i++) {
          marks.set(i, Mark.CAPTION);
        }
      }
    }
  }

  /** A single space before a line is what is left of the start of a text frame in a PDF. */
  private static int frame(List<Line> lines, int from, int to) {
    for (int i = to - 1; i > Math.max(from, to - LONGEST_CAPTION); i--) {
      if (lines.get(i).indent() == 1) {
        return i;
      }
    }
    return from;
  }

  private boolean isCaption(PageText page, List<Mark> marks, int from, int to) {
    if (marks.get(from).standsAlone() && marks.get(from) != Mark.BYLINE) {
      return false;
    }
    if (marks.get(from) == Mark.HEADING || marks.get(from) == Mark.OPENING) {
      return false;
    }
    if (to - from == 1 && marks.get(from) == Mark.BYLINE) {
      char last = Characters.last(page.words(from));
      return endsWithCredit(page, from, to) && last != '图' && last != '文';
    }
    boolean brief = to - from <= SHORT_CAPTION && page.line(from).indent() <= 2;
    if (brief && credits.opens(page.words(from))) {
      return true;
    }
    boolean named = to - from == 1 && credits.isPictureName(page.words(from));
    return named || endsWithCredit(page, from, to);
  }

  private boolean endsWithCredit(PageText page, int from, int to) {
    return credits.read(page.tail(page.ranges(from, to))).isPresent();
  }
}
