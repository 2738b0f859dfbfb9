package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.learn.FeatureSink;

/** What characters do in the names of people and places, and which Chinese names may begin. */
final class NameTemplates {
  private static final int TRAIT = 150;
  private static final int CANDIDATE = 160;

  private final Line line;
  private final CharacterTraits traits;
  private final CandidateCosts candidates;
  private final int[] soundsBefore;
  private final int[] soundsBehind;

  NameTemplates(Line line, CharacterTraits traits, CandidateCosts candidates) {
    this.line = line;
    this.traits = traits;
    this.candidates = candidates;
    int length = line.length();
    soundsBefore = new int[length];
    soundsBehind = new int[length];
    for (int at = 0; at < length; at++) {
      soundsBefore[at] = isSound(at) ? Line.in(soundsBefore, at - 1) + 1 : 0;
    }
    for (int at = length - 1; at >= 0; at--) {
      soundsBehind[at] = isSound(at) ? Line.in(soundsBehind, at + 1) + 1 : 0;
    }
  }

  private boolean isSound(int at) {
    return traits.sound(line.at(at)) > 0 || line.at(at) == '·';
  }

  void add(int at, FeatureSink features) {
    char here = line.at(at);
    char before = line.at(at - 1);
    char behind = line.at(at + 1);
    features.add(TRAIT, whole(here, behind, line.at(at + 2)));
    features.add(TRAIT + 1, whole(before, here, behind));
    features.add(TRAIT + 2, whole(line.at(at - 2), before, here));
    features.add(TRAIT + 3, traits.surname(here) * 8L + traits.single(behind));
    features.add(TRAIT + 4, traits.surname(before) * 8L + traits.single(here));
    features.add(TRAIT + 5, Math.min(soundsBefore[at], 6) * 8L + Math.min(soundsBehind[at], 6));
    long beside =
        Math.min(Line.in(soundsBefore, at - 1), 4) * 8L
            + Math.min(Line.in(soundsBehind, at + 1), 4);
    features.add(TRAIT + 6, beside * 8 + traits.sound(here));
    features.add(
        TRAIT + 7, traits.place(here) * 16L + traits.place(behind) * 4L + traits.place(before));
    features.add(TRAIT + 8, traits.surname(here) * 8L + traits.sound(here));
    candidates(at, features);
  }

  private long whole(char surname, char first, char last) {
    return traits.surname(surname) * 64L + traits.first(first) * 8L + traits.last(last);
  }

  private void candidates(int at, FeatureSink features) {
    features.add(CANDIDATE, candidates.two()[at] * 8L + candidates.three()[at]);
    features.add(
        CANDIDATE + 1,
        Line.in(candidates.two(), at - 1) * 8L + Line.in(candidates.three(), at - 1));
    features.add(CANDIDATE + 2, Line.in(candidates.three(), at - 2));
  }
}
