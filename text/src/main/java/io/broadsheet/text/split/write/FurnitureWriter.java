package io.broadsheet.text.split.write;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Furniture;
import io.broadsheet.text.page.FurnitureKind;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.split.body.Block;
import io.broadsheet.text.split.body.CaptionBlock;
import io.broadsheet.text.split.body.FurnitureBlock;
import io.broadsheet.text.split.body.TitleBlock;
import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.line.Line;
import io.broadsheet.text.split.line.PageText;
import java.util.ArrayList;
import java.util.List;

/** Writes down what belongs to no article, down to the last character. */
final class FurnitureWriter {

  private FurnitureWriter() {}

  static List<Furniture> write(PageText page, PageDraft draft, List<PageArticle> articles) {
    List<Furniture> furniture = new ArrayList<>();
    List<TextRange> teaser = new ArrayList<>();
    for (Block block : draft.blocks) {
      switch (block) {
        case TitleBlock title when !draft.isUsed(title) -> teaser(furniture, teaser, title);
        case CaptionBlock caption when !draft.isUsed(caption) ->
            furniture.add(new Furniture(FurnitureKind.CAPTION, caption.ranges()));
        case FurnitureBlock fixture when fixture.kind() == FurnitureKind.TEASER -> {
          teaser.addAll(fixture.ranges());
          flush(furniture, teaser);
        }
        case FurnitureBlock fixture ->
            furniture.add(new Furniture(fixture.kind(), fixture.ranges()));
        default -> {}
      }
    }
    flush(furniture, teaser);
    furniture.addAll(forgotten(page, furniture, articles));
    furniture.sort((a, b) -> a.ranges().getFirst().compareTo(b.ranges().getFirst()));
    return furniture;
  }

  /** A title with a reference behind it waits for it; any other is a piece of its own. */
  private static void teaser(List<Furniture> furniture, List<TextRange> teaser, TitleBlock title) {
    if (title.reference() < 0) {
      flush(furniture, teaser);
    }
    teaser.addAll(title.ranges());
    if (title.reference() < 0) {
      flush(furniture, teaser);
    }
  }

  private static void flush(List<Furniture> furniture, List<TextRange> teaser) {
    if (!teaser.isEmpty()) {
      furniture.add(new Furniture(FurnitureKind.TEASER, teaser));
      teaser.clear();
    }
  }

  /** What no other rule took: nothing on a page may get lost. */
  private static List<Furniture> forgotten(
      PageText page, List<Furniture> furniture, List<PageArticle> articles) {
    List<TextRange> taken = new ArrayList<>();
    furniture.forEach(piece -> taken.addAll(piece.ranges()));
    articles.forEach(a -> a.passages().forEach(passage -> taken.addAll(passage.ranges())));
    taken.sort(null);
    List<Furniture> rest = new ArrayList<>();
    int next = 0;
    for (Line line : page.lines()) {
      int at = line.start();
      while (next < taken.size() && taken.get(next).start() < line.end()) {
        addRest(page.text(), at, taken.get(next).start(), rest);
        at = Math.max(at, taken.get(next++).end());
      }
      addRest(page.text(), at, line.end(), rest);
    }
    return rest;
  }

  private static void addRest(String text, int from, int to, List<Furniture> rest) {
    int start = from;
    int end = to;
    while (start < end && Blank.is(text.charAt(start))) {
      start++;
    }
    while (end > start && Blank.is(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      rest.add(new Furniture(FurnitureKind.OTHER, List.of(new TextRange(start, end))));
    }
  }
}
