package io.broadsheet.text.entity;

import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.gazetteer.Occurrence;
import io.broadsheet.text.entity.recognize.NameEvidence;
import io.broadsheet.text.entity.recognize.NameScores;
import io.broadsheet.text.entity.recognize.NameSpan;

/** The names of the user's gazetteer, which win over all other evidence. */
record UsersNames(Gazetteer gazetteer) implements NameEvidence {
  private static final float CERTAIN = 60f;

  @Override
  public void weigh(String text, int start, int end, NameScores scores) {
    for (Occurrence known : gazetteer.usersNamesIn(text, start, end)) {
      if (NameScores.take(known.entry().type())) {
        scores.name(new NameSpan(known.start(), known.end(), known.entry().type()), CERTAIN);
      }
    }
  }
}
