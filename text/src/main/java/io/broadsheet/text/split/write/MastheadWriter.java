package io.broadsheet.text.split.write;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.FurnitureKind;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.body.Block;
import io.broadsheet.text.split.body.FurnitureBlock;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.split.mark.MarkReader;
import io.broadsheet.text.split.mark.MastheadLine;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the masthead together from all its lines; what stands first counts. */
final class MastheadWriter {

  private MastheadWriter() {}

  static Page.Masthead write(String text, PageDraft draft, MarkReader reader) {
    Optional<String> newspaper = Optional.empty();
    Optional<LocalDate> date = Optional.empty();
    Optional<String> page = Optional.empty();
    for (Block block : draft.blocks) {
      if (block instanceof FurnitureBlock fixture
          && (fixture.kind() == FurnitureKind.MASTHEAD
              || fixture.kind() == FurnitureKind.PAGE_MARK)) {
        TextRange range = fixture.ranges().getFirst();
        Slice line = new Slice(text, range.start(), range.end());
        Optional<MastheadLine> words = reader.mastheads().read(line);
        newspaper = newspaper.or(() -> words.flatMap(MastheadLine::newspaper));
        date = date.or(() -> words.flatMap(MastheadLine::date));
        page = page.or(() -> words.flatMap(MastheadLine::page));
      }
    }
    return new Page.Masthead(newspaper, date, page);
  }
}
