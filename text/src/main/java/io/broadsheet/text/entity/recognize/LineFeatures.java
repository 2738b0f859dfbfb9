package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.name.ChineseNames;
import io.broadsheet.text.entity.name.NameContext;
import io.broadsheet.text.learn.FeatureRows;

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

  /** The features of all characters of a line. */
  FeatureRows of(Line line) {
    var rows = new FeatureRows();
    var characters = new CharacterTemplates(line);
    var words = new WordTemplates(line, wordlists.in(line.text()));
    var names = new NameTemplates(line, traits, CandidateCosts.of(line.text(), chineseNames));
    var beside = new CueTemplates(line, cues);
    for (int at = 0; at < line.length(); at++) {
      rows.next();
      characters.add(at, rows);
      words.add(at, rows);
      names.add(at, rows);
      beside.add(at, rows);
    }
    return rows;
  }
}
