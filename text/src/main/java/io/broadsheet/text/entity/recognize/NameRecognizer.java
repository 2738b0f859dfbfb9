package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.compose.Composition;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.learn.Labelling;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.learn.SequenceModelFile;
import io.broadsheet.text.learn.SequenceScores;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads the people, places and organizations of a text. Safe for use by many threads. */
public final class NameRecognizer {
  private static final String MODEL = "entity/names.model";
  private static final String CLAUSE_ENDS = "，。；！？：";

  /** How many characters around one that may be in a name are looked at more closely. */
  private static final int AROUND = 8;

  /**
   * How far a label of a name must be ahead by the telling features alone. Without the others they
   * speak for names too easily; on marked sentences 1 loses names, and 0 leaves too little out.
   */
  private static final float PLAIN = 0.5f;

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
      lines.add(RecognizedNames.ReadLine.of(line.offset(), line.end(), label(line)));
    }
    return new RecognizedNames(text, lines);
  }

  /**
   * Most clauses of plain prose name nobody, and a few features show it: the others are looked up
   * in the rest only.
   */
  private Labelling label(Line line) {
    LineFeatures.Of of = features.of(line);
    SequenceScores scores = model.scores(line.length());
    for (int at = 0; at < line.length(); at++) {
      scores.at(at);
      of.telling(at, scores);
    }
    BitSet open = open(line, scores);
    LineFeatures.Further further = of.further(open);
    for (int at = open.nextSetBit(0); at >= 0; at = open.nextSetBit(at + 1)) {
      scores.at(at);
      further.add(at, scores);
    }
    return scores.labelling(open);
  }

  /** What rules took for a name or what may be one, with the characters around in the clause. */
  private static BitSet open(Line line, SequenceScores first) {
    String text = line.text();
    BitSet open = new BitSet();
    int clause = 0;
    int last = Integer.MIN_VALUE;
    for (int at = 0; at < text.length(); at++) {
      boolean ends = CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0;
      if (!ends && (line.composed()[at] > 0 || first.lead(at) > PLAIN)) {
        open.set(Math.max(clause, at - AROUND), at);
        last = at;
      }
      if (ends) {
        clause = at + 1;
        last = Integer.MIN_VALUE;
      } else if (last >= at - AROUND) {
        open.set(at);
      }
    }
    return open;
  }

  /** The features of a text of one line, for fitting. */
  public FeatureRows features(String text, List<Token> words, Composition composition) {
    return features.all(Line.of(text, words, composition).getFirst());
  }
}
