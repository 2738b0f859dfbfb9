package io.broadsheet.text.entity;

import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a chain of places (河南省民权县双塔乡) apart, so that each unit has its own name and point. The
 * model decides where the chain begins and ends; the words that rules composed decide where its
 * units do.
 */
final class PlaceUnits {
  private PlaceUnits() {}

  /**
   * @param names names in their order
   * @param composed words with composed names, which cover the text
   */
  static List<NameSpan> of(List<NameSpan> names, List<Token> composed) {
    List<NameSpan> units = new ArrayList<>(names.size());
    int next = 0;
    for (NameSpan name : names) {
      while (next < composed.size() && composed.get(next).start() < name.start()) {
        next++;
      }
      units.addAll(
          name.type() == NamedEntityType.PLACE ? apart(name, composed, next) : List.of(name));
    }
    return units;
  }

  private static List<NameSpan> apart(NameSpan name, List<Token> composed, int first) {
    List<NameSpan> units = new ArrayList<>();
    int at = name.start();
    for (int i = first; i < composed.size() && at < name.end(); i++) {
      Token token = composed.get(i);
      boolean unit = token.pos() == PartOfSpeech.PLACE && token.start() == at && token.length() > 1;
      if (!unit || token.end() > name.end()) {
        return List.of(name);
      }
      units.add(new NameSpan(token.start(), token.end(), NamedEntityType.PLACE));
      at = token.end();
    }
    return at == name.end() ? units : List.of(name);
  }
}
