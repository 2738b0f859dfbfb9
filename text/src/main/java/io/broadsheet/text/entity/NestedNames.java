package io.broadsheet.text.entity;

import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.name.Eponyms;
import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Names inside of longer names, and of those whom doctrines and prizes are called after. */
record NestedNames(Gazetteer gazetteer, Eponyms eponyms) {
  private static final int SHORTEST = 2;

  /** In their order; a place that a name begins with is the longest that the gazetteer knows. */
  List<NameSpan> in(SegmentedText reading) {
    List<NameSpan> nested = new ArrayList<>();
    List<Token> plain = eponyms.demote(reading.text(), reading.words());
    int next = 0;
    for (Token name : reading.tokens()) {
      Optional<NameSpan> first = first(reading.text(), name);
      first.ifPresent(nested::add);
      int free = first.map(NameSpan::end).orElse(name.start());
      for (; next < plain.size() && plain.get(next).end() <= name.end(); next++) {
        Token word = reading.words().get(next);
        boolean eponym = word.pos() != plain.get(next).pos();
        if (word.start() >= free && (eponym || isInside(word, name))) {
          span(word).ifPresent(nested::add);
        }
      }
    }
    return nested;
  }

  private static boolean isInside(Token word, Token name) {
    return name.pos() == PartOfSpeech.ORGANIZATION && word.length() < name.length();
  }

  private static Optional<NameSpan> span(Token word) {
    return word.length() < SHORTEST
        ? Optional.empty()
        : word.pos().entityType().map(type -> new NameSpan(word.start(), word.end(), type));
  }

  private Optional<NameSpan> first(String text, Token name) {
    int longest = name.pos() == PartOfSpeech.ORGANIZATION ? name.length() - 1 : 0;
    return IntStream.rangeClosed(SHORTEST, longest)
        .map(step -> name.start() + longest + SHORTEST - step)
        .filter(end -> !gazetteer.placesNamed(text.substring(name.start(), end)).isEmpty())
        .mapToObj(end -> new NameSpan(name.start(), end, NamedEntityType.PLACE))
        .findFirst();
  }
}
