package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Furniture;
import io.broadsheet.text.split.mark.Byline;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A piece of a page that is one thing; blocks are numbered by line. */
public sealed interface Block {

  /** The number of its first line. */
  int first();

  /** Where it stands, in reading order. */
  List<TextRange> ranges();

  /**
   * A headline, kicker, deck, section heading or teaser.
   *
   * @param level the level of a Markdown heading, 0 for none
   * @param zone the number of the run of titles, without body text between, that it stands in
   * @param run the number of the run of titles with nothing else between
   * @param reference how many titles further on a page reference stands, -1 for none
   * @param indexed whether the head of the index block stands before it in its zone
   * @param wrapped whether the text around is hard-wrapped
   */
  record Title(
      int first,
      List<TextRange> ranges,
      int level,
      int zone,
      int run,
      int reference,
      boolean indexed,
      boolean wrapped)
      implements Block {
    public Title {
      ranges = List.copyOf(ranges);
    }

    Title beforeReference(int titles) {
      return new Title(first, ranges, level, zone, run, titles, indexed, wrapped);
    }
  }

  /**
   * A paragraph.
   *
   * @param last the number of its last line
   * @param traits what it shows by its words and its place
   */
  record Paragraph(int first, int last, List<TextRange> ranges, Set<ParagraphTrait> traits)
      implements Block {
    public Paragraph {
      ranges = List.copyOf(ranges);
      traits = Collections.unmodifiableSet(traits);
    }

    /** Whether it shows {@code trait}. */
    public boolean has(ParagraphTrait trait) {
      return traits.contains(trait);
    }
  }

  /**
   * A byline that stands by itself.
   *
   * @param byline what it says
   */
  record Signature(int first, List<TextRange> ranges, Byline byline) implements Block {
    public Signature {
      ranges = List.copyOf(ranges);
    }
  }

  /** The words to a picture. */
  record Caption(int first, List<TextRange> ranges) implements Block {
    public Caption {
      ranges = List.copyOf(ranges);
    }
  }

  /**
   * A piece that belongs to no article.
   *
   * @param kind what it is
   */
  record Fixture(int first, List<TextRange> ranges, Furniture.Kind kind) implements Block {
    public Fixture {
      ranges = List.copyOf(ranges);
    }
  }
}
