package io.broadsheet.text.entity;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.compose.Composer;
import io.broadsheet.text.entity.compose.Composition;
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

/** Cuts a text into words, and puts together what rules take for names: evidence, no decision. */
final class WordReader {
  private final Gazetteer gazetteer;
  private final Segmenter segmenter;
  private final ForeignNames foreignNames;
  private final ForeignPlaces foreignPlaces;
  private final Eponyms eponyms;
  private final CountryLetters countryLetters;
  private final Composer composer;

  private WordReader(DataFiles files, Lexicon lexicon, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    countryLetters = CountryLetters.load(files);
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

  static WordReader load(DataFiles files, Lexicon lexicon, Gazetteer gazetteer) {
    return new WordReader(files, lexicon, gazetteer);
  }

  /** The words of a text, line by line: no word goes over the end of a part. */
  List<Token> words(String text) {
    List<Token> words = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      words.addAll(segmenter.segment(text, start, end));
      start = end;
    }
    return words;
  }

  /** What rules make of the words of a text. */
  Composition compose(String text, List<Token> words) {
    List<Token> known = countryLetters.mark(text, gazetteer.retag(text, words));
    List<Token> foreign = foreignPlaces.mark(text, foreignNames.join(text, known));
    return composer.compose(text, eponyms.demote(text, foreign));
  }
}
