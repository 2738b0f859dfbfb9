package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.compose.Composition;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.learn.SequenceModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the people, places and organizations of a text. Safe for use by many threads. */
public final class NameRecognizer {
  private static final String MODEL = "entity/names.model";

  private final LineFeatures features;
  private final SequenceModel model;

  private NameRecognizer(LineFeatures features, SequenceModel model) {
    this.features = features;
    this.model = model.where(NameLabels::follow);
  }

  /**
   * With the weights and lists of the data files.
   *
   * @throws IllegalStateException if the weights cannot be read
   */
  public static NameRecognizer load(DataFiles files) {
    DataFile weights = files.file(MODEL);
    try (InputStream in = weights.stream()) {
      return new NameRecognizer(LineFeatures.load(files), SequenceModelFile.read(in));
    } catch (IOException e) {
      throw weights.error(e.getMessage());
    }
  }

  /** The same knowledge with other weights. */
  public NameRecognizer with(SequenceModel weights) {
    return new NameRecognizer(features, weights);
  }

  /**
   * Reads a text.
   *
   * @param text in simplified characters
   * @param words its words, which cover it
   * @param composition what rules make of its words
   */
  public RecognizedNames read(String text, List<Token> words, Composition composition) {
    List<RecognizedNames.ReadLine> lines = new ArrayList<>();
    for (Line line : Line.of(text, words, composition)) {
      lines.add(
          new RecognizedNames.ReadLine(line.offset(), line.end(), model.label(features.of(line))));
    }
    return new RecognizedNames(text, lines);
  }

  /** The features of a text of one line, for fitting. */
  public FeatureRows features(String text, List<Token> words, Composition composition) {
    return features.of(Line.of(text, words, composition).getFirst());
  }
}
