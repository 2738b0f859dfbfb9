package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.WordSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places that no gazetteer knows: two or three characters and a word for a place (泊里镇). */
public final class SuffixedPlaces implements WordSource {
  private static final float PLACE = 5.5f;
  private static final float UNSEEN_CHARACTER = 9.5f;
  private static final float IN_PLACE = -4f;
  private static final String POSITIONS = "上下中前后里内大三五七八九";
  private static final int SHORTEST = 2;
  private static final int LONGEST = 3;

  private final Map<Character, Float> suffixes = new HashMap<>();
  private final Map<Character, Float> characters = new HashMap<>();
  private final Set<Character> never = new HashSet<>();
  private final Set<Character> otherWords = new HashSet<>();
  private final Set<String> common = new HashSet<>();

  private SuffixedPlaces() {}

  /** With the tables of the class path. */
  public static SuffixedPlaces load(DataFiles files) {
    SuffixedPlaces places = new SuffixedPlaces();
    for (String[] row : files.file("entity/place-suffixes.tsv").table()) {
      switch (row[0]) {
        case "never" -> row[1].chars().forEach(c -> places.never.add((char) c));
        case "common" -> places.common.addAll(List.of(row[1].split(" ")));
        case "followed" -> row[1].chars().forEach(c -> places.otherWords.add((char) c));
        default ->
            row[1].chars().forEach(c -> places.suffixes.put((char) c, Float.parseFloat(row[0])));
      }
    }
    List<String[]> counts = files.file("entity/place-characters.tsv").table();
    double total = counts.stream().mapToDouble(row -> Double.parseDouble(row[1])).sum();
    for (String[] row : counts) {
      double share = Double.parseDouble(row[1]) / total;
      places.characters.put(row[0].charAt(0), (float) -Math.log(share));
    }
    return places;
  }

  @Override
  public void offer(String text, int start, int limit, Sink sink) {
    boolean inPlace = isInPlace(text, start);
    float cost = PLACE + (inPlace ? IN_PLACE : 0);
    for (int at = start; at < Math.min(limit, start + LONGEST + 1); at++) {
      char c = text.charAt(at);
      Float suffix = at - start >= SHORTEST ? suffixes.get(c) : null;
      if (suffix != null && !isOtherWord(text, at)) {
        sink.word(at + 1, cost + suffix, PartOfSpeech.PLACE);
      }
      if (c < '一' || c > '鿿' || never.contains(c) && !(inPlace && POSITIONS.indexOf(c) >= 0)) {
        return;
      }
      cost += characters.getOrDefault(c, UNSEEN_CHARACTER);
    }
  }

  /** After 山东省 or 潍坊市 a smaller place is likely. */
  private static boolean isInPlace(String text, int start) {
    return start > 1 && "省市州区县旗盟镇乡".indexOf(text.charAt(start - 1)) >= 0;
  }

  private boolean isOtherWord(String text, int suffix) {
    int next = suffix + 1;
    return common.contains(text.substring(suffix - 1, next))
        || next < text.length() && otherWords.contains(text.charAt(next));
  }
}
