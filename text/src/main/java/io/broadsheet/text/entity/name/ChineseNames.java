package io.broadsheet.text.entity.name;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.WordSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Chinese names made up of a surname and one or two characters, each as likely as its surname, its
 * characters and what stands around it make it.
 */
public final class ChineseNames implements WordSource {
  private static final float PERSON = 4.9f;
  private static final float SINGLE_GIVEN = 1.6f;
  private static final float DOUBLE_GIVEN = 0.25f;
  private static final float NO_SURNAME = 99f;
  private static final String PLACE_ENDS = "镇乡村县区市州省";
  private static final float PLACE_LIKE = 4f;
  private static final String NUMERALS = "一二三四五六七八九十百千万亿〇零两";
  private static final float NO_CONJUNCTION = -7f;

  private final CharacterCosts surnames = new CharacterCosts(NO_SURNAME);
  private final CharacterCosts compoundStarts = new CharacterCosts(NO_SURNAME);
  private final Map<String, Float> compounds = new HashMap<>();
  private final GivenNames given;
  private final NameContext context;

  private ChineseNames(GivenNames given, NameContext context) {
    this.given = given;
    this.context = context;
  }

  /** The names that the tables of the class path make likely. */
  public static ChineseNames load(DataFiles files, NameContext context) {
    ChineseNames names = new ChineseNames(GivenNames.load(files), context);
    for (String[] row : files.file("entity/surnames.tsv").table()) {
      float cost = (float) -Math.log(Double.parseDouble(row[1]) / 1000);
      if (row[0].length() == 1) {
        names.surnames.set(row[0].charAt(0), cost);
      } else {
        names.compounds.put(row[0], cost);
        names.compoundStarts.set(row[0].charAt(0), cost);
      }
    }
    return names;
  }

  @Override
  public void offer(String text, int start, int limit, Sink sink) {
    char c = text.charAt(start);
    float surname = surnames.of(c);
    if (surname < NO_SURNAME) {
      offer(surname, text, start, start + 1, limit, sink);
    }
    if (compoundStarts.of(c) < NO_SURNAME && start + 2 < limit) {
      Float compound = compounds.get(text.substring(start, start + 2));
      if (compound != null) {
        offer(compound, text, start, start + 2, limit, sink);
      }
    }
  }

  private void offer(float surname, String text, int start, int given1, int limit, Sink sink) {
    if (given1 >= limit || !isHan(text.charAt(given1))) {
      return;
    }
    float base = PERSON + surname + context.before(text, start);
    char first = text.charAt(given1);
    offer(base + SINGLE_GIVEN + given.single().of(first), text, given1 + 1, sink);
    if (given1 + 1 < limit && isHan(text.charAt(given1 + 1)) && !isNumber(text, given1)) {
      float both = given.both(first, text.charAt(given1 + 1));
      float place = PLACE_ENDS.indexOf(text.charAt(given1 + 1)) >= 0 ? PLACE_LIKE : 0;
      float closed = isClosed(text, given1 + 1) ? NO_CONJUNCTION : 0;
      offer(base + DOUBLE_GIVEN + both + place + closed, text, given1 + 2, sink);
    }
  }

  /** 于一九九九年 is a year. */
  private static boolean isNumber(String text, int given1) {
    return NUMERALS.indexOf(text.charAt(given1)) >= 0
        && NUMERALS.indexOf(text.charAt(given1 + 1)) >= 0;
  }

  /** A 和 before a comma joins nothing and so belongs to the name. */
  private static boolean isClosed(String text, int last) {
    return text.charAt(last) == '和'
        && last + 1 < text.length()
        && "、，。；".indexOf(text.charAt(last + 1)) >= 0;
  }

  private void offer(float cost, String text, int end, Sink sink) {
    sink.word(end, Math.max(1, cost + context.after(text, end)), PartOfSpeech.PERSON);
  }

  private static boolean isHan(char c) {
    return c >= '一' && c <= '鿿';
  }
}
