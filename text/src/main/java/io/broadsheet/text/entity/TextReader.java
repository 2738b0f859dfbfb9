package io.broadsheet.text.entity;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.compose.Composition;
import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.lexicon.Lexicon;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.recognize.NameEvidence;
import io.broadsheet.text.entity.recognize.NameRecognizer;
import io.broadsheet.text.entity.recognize.RecognizedNames;
import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.scan.TraditionalScript;
import java.util.List;

/** Reads a text into words and names. */
final class TextReader {
  private final TraditionalScript script;
  private final WordReader words;
  private final NameRecognizer recognizer;
  private final NameEvidence certain;

  private TextReader(
      WordReader words, NameRecognizer recognizer, NameEvidence certain, TraditionalScript script) {
    this.words = words;
    this.recognizer = recognizer;
    this.certain = certain;
    this.script = script;
  }

  static TextReader load(DataFiles files, Lexicon lexicon, Gazetteer gazetteer) {
    return new TextReader(
        WordReader.load(files, lexicon, gazetteer),
        NameRecognizer.load(files),
        new UsersNames(gazetteer).and(Bylines.load(files)),
        TraditionalScript.load(files));
  }

  /** The same reader with other weights for names. */
  TextReader with(SequenceModel weights) {
    return new TextReader(words, recognizer.with(weights), certain, script);
  }

  /** The text without any knowledge of its page. */
  SegmentedText read(String printed) {
    String text = script.simplified(printed);
    List<Token> tokens = words.words(text);
    Composition composition = words.compose(text, tokens);
    RecognizedNames names = recognizer.read(text, tokens, composition).with(certain);
    return new SegmentedText(printed, text, tokens, composition, names, composition).with(names);
  }

  /** The same text with what is known of its names. */
  SegmentedText read(SegmentedText first, NameEvidence known) {
    RecognizedNames names = first.recognized().with(known);
    return names == first.recognized() ? first : first.with(names);
  }

  /** The features of the characters of a text of one line, for fitting. */
  FeatureRows features(String printed) {
    String text = script.simplified(printed);
    List<Token> tokens = words.words(text);
    return recognizer.features(text, tokens, words.compose(text, tokens));
  }

  /** A name as it is looked up. */
  String simplified(String name) {
    return script.simplified(name);
  }
}
