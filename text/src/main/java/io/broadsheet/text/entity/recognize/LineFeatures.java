package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.name.ChineseNames;
import io.broadsheet.text.entity.name.NameContext;
import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.learn.FeatureSink;
import java.util.BitSet;

/** Writes the features of the characters of a line. */
final class LineFeatures {
  private final CharacterTraits traits;
  private final Wordlists wordlists;
  private final Cues cues;
  private final ChineseNames chineseNames;

  private LineFeatures(
      CharacterTraits traits, Wordlists wordlists, Cues cues, ChineseNames chineseNames) {
    this.traits = traits;
    this.wordlists = wordlists;
    this.cues = cues;
    this.chineseNames = chineseNames;
  }

  static LineFeatures load(DataFiles files) {
    return new LineFeatures(
        CharacterTraits.load(files),
        Wordlists.load(files),
        Cues.load(files),
        ChineseNames.load(files, NameContext.load(files)));
  }

  /** The features of a line, of which the telling ones are had first. */
  final class Of {
    private final Line line;
    private final CharacterTemplates characters;
    private final WordTemplates words;

    private Of(Line line) {
      this.line = line;
      characters = new CharacterTemplates(line);
      words = new WordTemplates(line, wordlists.in(line.text()));
    }

    /** A few features of a character, which tell most plain words from names. */
    void telling(int at, FeatureSink sink) {
      characters.telling(at, sink);
      words.telling(at, sink);
    }

    /** What tells all other features of the characters in {@code open}. */
    Further further(BitSet open) {
      return new Further(this, open);
    }
  }

  /** All further features of some characters of a line. */
  final class Further {
    private final Of of;
    private final NameTemplates names;
    private final CueTemplates beside;

    private Further(Of of, BitSet open) {
      this.of = of;
      names =
          new NameTemplates(of.line, traits, CandidateCosts.of(of.line.text(), open, chineseNames));
      beside = new CueTemplates(of.line, cues);
    }

    void add(int at, FeatureSink sink) {
      of.characters.further(at, sink);
      of.words.further(at, sink);
      names.add(at, sink);
      beside.add(at, sink);
    }
  }

  /** All features of all characters. */
  FeatureRows all(Line line) {
    var rows = new FeatureRows();
    BitSet open = new BitSet();
    open.set(0, line.length());
    Of of = of(line);
    Further further = of.further(open);
    for (int at = 0; at < line.length(); at++) {
      rows.next();
      of.telling(at, rows);
      further.add(at, rows);
    }
    return rows;
  }

  Of of(Line line) {
    return new Of(line);
  }
}
