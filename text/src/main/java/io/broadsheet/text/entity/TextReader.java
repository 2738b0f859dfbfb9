package io.broadsheet.text.entity;

import io.broadsheet.text.data.DataFiles;
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
  private final Eponyms eponyms;
  private final CountryLetters countryLetters;
  private final Composer composer;

  TextReader(DataFiles files, Lexicon lexicon, Gazetteer gazetteer, CountryLetters countryLetters) {
    this.countryLetters = countryLetters;
    this.gazetteer = gazetteer;
    eponyms = Eponyms.load(files);
    composer = Composer.load(files);
    NameContext context = NameContext.load(files);
    Transliterations transliterations = Transliterations.load(files, context);
    foreignNames = new ForeignNames(transliterations, context);
    foreignPlaces = ForeignPlaces.load(files, transliterations, context);
    segmenter =
        new Segmenter(
            List.of(
                lexicon,
                gazetteer,
                ChineseNames.load(files, context),
                transliterations,
                JapaneseNames.load(files, context),
                SuffixedPlaces.load(files)));
  }

  /** The text without any knowledge of its page. */
  SegmentedText read(String text) {
    List<Token> words = new ArrayList<>();
    for (int start = 0; start < text.length(); start = endOfLine(text, start)) {
      words.addAll(segmenter.segment(text, start, endOfLine(text, start)));
    }
    return finish(text, words);
  }

  /** The same text with what its page has taught; only lines that name something known change. */
  SegmentedText read(SegmentedText first, KnownNameWords known) {
    if (known.isEmpty() || !known.change(first)) {
      return first;
    }
    String text = first.text();
    Segmenter taught = segmenter.with(known);
    List<Token> words = new ArrayList<>();
    int next = 0;
    for (int start = 0; start < text.length(); start = endOfLine(text, start)) {
      int end = endOfLine(text, start);
      int from = next;
      while (next < first.words().size() && first.words().get(next).start() < end) {
        next++;
      }
      words.addAll(
          known.standIn(text, start, end)
              ? taught.segment(text, start, end)
              : first.words().subList(from, next));
    }
    return finish(text, words);
  }

  private SegmentedText finish(String text, List<Token> words) {
    List<Token> known = countryLetters.mark(text, gazetteer.retag(text, words));
    List<Token> foreign = foreignPlaces.mark(text, foreignNames.join(text, known));
    List<Token> named = eponyms.demote(text, foreign);
    return new SegmentedText(text, words, composer.compose(text, named));
  }

  /** Line by line: no word and no name goes over the end of a part. */
  private static int endOfLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end + 1;
  }
}
