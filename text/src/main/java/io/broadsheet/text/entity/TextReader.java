package io.broadsheet.text.entity;

import io.broadsheet.text.entity.compose.Composer;
import io.broadsheet.text.entity.gazetteer.CountryLetters;
import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.gazetteer.SuffixedPlaces;
import io.broadsheet.text.entity.lexicon.Lexicon;
import io.broadsheet.text.entity.lexicon.Segmenter;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.name.ChineseNames;
import io.broadsheet.text.entity.name.Eponyms;
import io.broadsheet.text.entity.name.ForeignNames;
import io.broadsheet.text.entity.name.ForeignPlaces;
import io.broadsheet.text.entity.name.JapaneseNames;
import io.broadsheet.text.entity.name.NameContext;
import io.broadsheet.text.entity.name.Transliterations;
import java.util.ArrayList;
import java.util.List;

/** Reads a text into words and names, with what is already known about the names of its page. */
final class TextReader {
  private final Gazetteer gazetteer;
  private final Segmenter segmenter;
  private final ForeignNames foreignNames;
  private final ForeignPlaces foreignPlaces;
  private final Eponyms eponyms = Eponyms.load();
  private final CountryLetters countryLetters;
  private final Composer composer = new Composer();

  TextReader(Lexicon lexicon, Gazetteer gazetteer, CountryLetters countryLetters) {
    this.countryLetters = countryLetters;
    this.gazetteer = gazetteer;
    NameContext context = NameContext.load();
    Transliterations transliterations = Transliterations.load(context);
    foreignNames = new ForeignNames(transliterations, context);
    foreignPlaces = new ForeignPlaces(transliterations, context);
    segmenter =
        new Segmenter(
            List.of(
                lexicon,
                gazetteer,
                ChineseNames.load(context),
                transliterations,
                JapaneseNames.load(context),
                SuffixedPlaces.load()));
  }

  /** The text without any knowledge of its page. */
  Reading read(String text) {
    return finish(text, segment(text, segmenter));
  }

  /** The text again, with what a first reading and its page have taught. */
  Reading read(String text, Reading first, KnownNames known) {
    if (known.isEmpty() || !known.change(first)) {
      return first;
    }
    return finish(text, segment(text, segmenter.with(known)));
  }

  /** The bare words of a text, before any names are put together. */
  List<Token> words(String text) {
    return segment(text, segmenter);
  }

  private Reading finish(String text, List<Token> words) {
    List<Token> known = countryLetters.mark(text, gazetteer.retag(text, words));
    List<Token> foreign = foreignPlaces.mark(text, foreignNames.join(text, known));
    List<Token> named = eponyms.demote(text, foreign);
    return new Reading(text, composer.compose(text, named));
  }

  /** Line by line: no word and no name goes over the end of a part. */
  private static List<Token> segment(String text, Segmenter segmenter) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      tokens.addAll(segmenter.segment(text, start, end));
      start = end;
    }
    return tokens;
  }
}
