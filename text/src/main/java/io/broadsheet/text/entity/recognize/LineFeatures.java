package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.name.ChineseNames;
import io.broadsheet.text.entity.name.NameContext;
import io.broadsheet.text.learn.FeatureRows;
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

    /** A few features of each character, which tell most plain words from names. */
    FeatureRows telling() {
      var rows = new FeatureRows();
      for (int at = 0; at < line.length(); at++) {
        rows.next();
        telling(at, rows);
      }
      return rows;
    }

    private void telling(int at, FeatureRows rows) {
      characters.telling(at, rows);
      words.telling(at, rows);
    }

    /** All other features of the characters in {@code open}; none of the others. */
    FeatureRows further(BitSet open) {
      var rows = new FeatureRows();
      var names = new NameTemplates(line, traits, CandidateCosts.of(line.text(), chineseNames));
      var beside = new CueTemplates(line, cues);
      for (int at = 0; at < line.length(); at++) {
        rows.next();
        if (open.get(at)) {
          further(at, rows, names, beside);
        }
      }
      return rows;
    }

    private void further(int at, FeatureRows rows, NameTemplates names, CueTemplates beside) {
      characters.further(at, rows);
      words.further(at, rows);
      names.add(at, rows);
      beside.add(at, rows);
    }

    /** All features of all characters. */
    FeatureRows all() {
      var rows = new FeatureRows();
      var names = new NameTemplates(line, traits, CandidateCosts.of(line.text(), chineseNames));
      var beside = new CueTemplates(line, cues);
      for (int at = 0; at < line.length(); at++) {
        rows.next();
        telling(at, rows);
        further(at, rows, names, beside);
      }
      return rows;
    }
  }

  Of of(Line line) {
    return new Of(line);
  }
}
