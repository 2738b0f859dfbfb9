package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.WordSource;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Places that no gazetteer knows: two or three characters and a word for a place (泊里镇). */
public final class SuffixedPlaces implements WordSource {
  private static final float PLACE = 5.5f;
  private static final float UNSEEN_CHARACTER = 9.5f;
  private static final float NO_SUFFIX = 99f;
  private static final float IN_PLACE = -4f;
  private static final String POSITIONS = "上下中前后里内大三五七八九";
  private static final int SHORTEST = 2;
  private static final int LONGEST = 3;

  private final float[] suffixes = new float[Character.MAX_VALUE + 1];
  private final float[] characters = new float[Character.MAX_VALUE + 1];
  private final BitSet never = new BitSet();
  private final BitSet otherWords = new BitSet();
  private final Set<String> common = new HashSet<>();

  private SuffixedPlaces() {
    Arrays.fill(suffixes, NO_SUFFIX);
    Arrays.fill(characters, UNSEEN_CHARACTER);
  }

  /** With the tables of the class path. */
  public static SuffixedPlaces load(DataFiles files) {
    SuffixedPlaces places = new SuffixedPlaces();
    for (String[] row : files.file("entity/place-suffixes.tsv").table()) {
      switch (row[0]) {
        case "never" -> row[1].chars().forEach(places.never::set);
        case "common" -> places.common.addAll(List.of(row[1].split(" ")));
        case "followed" -> row[1].chars().forEach(places.otherWords::set);
        default -> row[1].chars().forEach(c -> places.suffixes[c] = Float.parseFloat(row[0]));
      }
    }
    List<String[]> counts = files.file("entity/place-characters.tsv").table();
    double total = counts.stream().mapToDouble(row -> Double.parseDouble(row[1])).sum();
    for (String[] row : counts) {
      double share = Double.parseDouble(row[1]) / total;
      places.characters[row[0].charAt(0)] = (float) -Math.log(share);
    }
    return places;
  }

  @Override
  public void offer(String text, int start, int limit, Sink sink) {
    boolean inPlace = isInPlace(text, start);
    float cost = PLACE + (inPlace ? IN_PLACE : 0);
    for (int at = start; at < Math.min(limit, start + LONGEST + 1); at++) {
      char c = text.charAt(at);
      float suffix = at - start >= SHORTEST ? suffixes[c] : NO_SUFFIX;
      if (suffix < NO_SUFFIX && !isOtherWord(text, at)) {
        sink.word(at + 1, cost + suffix, PartOfSpeech.PLACE);
      }
      if (c < '一' || c > '鿿' || never.get(c) && !(inPlace && POSITIONS.indexOf(c) >= 0)) {
        return;
      }
      cost += characters[c];
    }
  }

  /** After 山东省 or 潍坊市 a smaller place is likely. */
  private static boolean isInPlace(String text, int start) {
    return start > 1 && "省市州区县旗盟镇乡".indexOf(text.charAt(start - 1)) >= 0;
  }

  private boolean isOtherWord(String text, int suffix) {
    int next = suffix + 1;
    return common.contains(text.substring(suffix - 1, next))
        || next < text.length() && otherWords.get(text.charAt(next));
  }
}
