package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.learn.FeatureSink;

/** The heads that may end a name here or farther on, and the titles beside. */
final class CueTemplates {
  private static final int HEAD = 170;
  private static final int TITLE = 174;
  private static final int REACH = 16;
  private static final int[] DISTANCES = {1, 2, 3, 4, 6, 9};

  private final Line line;
  private final Cues cues;
  private final Cues.Places places;
  private final int[] behindBlanks;

  CueTemplates(Line line, Cues cues) {
    this.line = line;
    this.cues = cues;
    places = cues.in(line.text());
    behindBlanks = new int[line.length()];
    for (int at = 0; at < behindBlanks.length; at++) {
      boolean blank = line.at(at - 1) == ' ' || line.at(at - 1) == '　';
      behindBlanks[at] = blank ? behindBlanks[at - 1] : at;
    }
  }

  void add(int at, FeatureSink features) {
    nextHead(at, features);
    headHere(at, features);
    titles(at, features);
  }

  /** The next head in the clause; of heads that grow from one another, the longest. */
  private void nextHead(int at, FeatureSink features) {
    int head = 0;
    int distance = 0;
    for (int end = at + 1; end <= Math.min(line.length(), at + REACH); end++) {
      if (places.headEnding()[end] > 0 && end - places.headLength()[end] >= at - 1) {
        int last = end;
        while (last < line.length()
            && places.headEnding()[last + 1] > 0
            && places.headLength()[last + 1] > places.headLength()[last]) {
          last++;
        }
        head = places.headEnding()[last];
        distance = last - places.headLength()[last] - at;
        break;
      }
      if (end < line.length() && CharacterTraits.kind(line.at(end)) == 4) {
        break;
      }
    }
    int step = distance <= 0 ? 0 : step(distance);
    features.add(HEAD, head * 16L + (distance < 0 ? 15 : step));
    int index = line.wordAt()[at];
    Token word = line.words().get(index);
    long here = line.posOf(index) * 2L + (at == word.start() ? 1 : 0);
    features.add(HEAD + 1, (cues.needOf(head) * 16L + step) * 256 + here);
  }

  private static int step(int distance) {
    int step = 1;
    while (step <= DISTANCES.length && distance >= DISTANCES[step - 1]) {
      step++;
    }
    return step;
  }

  private void headHere(int at, FeatureSink features) {
    int head = places.headEnding()[at + 1];
    if (head > 0) {
      boolean more = at + 1 < line.length();
      int next = more ? line.wordAt()[at + 1] : -1;
      boolean ends = more && next != line.wordAt()[at];
      features.add(HEAD + 2, head);
      features.add(HEAD + 3, (cues.needOf(head) * 64L + line.posOf(next)) * 2 + (ends ? 1 : 0));
    }
  }

  private void titles(int at, FeatureSink features) {
    int end = behindBlanks[at];
    if (places.titleEnding()[end] > 0) {
      features.add(TITLE, places.titleEnding()[end]);
      features.add(TITLE + 1, 1);
    }
    for (int back = 1; back <= 2; back++) {
      if (Line.in(places.titleEnding(), at - back) > 0) {
        features.add(TITLE + 1 + back, 1);
      }
    }
    if (places.titleStarting()[at + 1] > 0) {
      features.add(TITLE + 4, places.titleStarting()[at + 1]);
    }
    for (int on = 1; on <= 3; on++) {
      if (Line.in(places.titleStarting(), at + on) > 0) {
        features.add(TITLE + 4 + on, 1);
      }
    }
  }
}
