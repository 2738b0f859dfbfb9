package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.learn.Labelling;
import java.util.ArrayList;
import java.util.List;

/** The names of a text, with what is needed to weigh further evidence. Immutable. */
public final class RecognizedNames {
  private final String text;
  private final List<ReadLine> lines;
  private final List<NameSpan> names;

  RecognizedNames(String text, List<ReadLine> lines) {
    this.text = text;
    this.lines = List.copyOf(lines);
    List<NameSpan> all = new ArrayList<>();
    lines.forEach(line -> all.addAll(NameLabels.names(line.labels(), line.start())));
    names = List.copyOf(all);
  }

  /** A line and what the model says of it. */
  record ReadLine(int start, int end, Labelling labelling, int[] labels) {

    static ReadLine of(int start, int end, Labelling labelling) {
      return new ReadLine(start, end, labelling, labelling.best());
    }
  }

  /** The names in their order; none overlaps another. */
  public List<NameSpan> names() {
    return names;
  }

  /** The names of the same text when more is known. Nothing is read twice. */
  public RecognizedNames with(NameEvidence evidence) {
    List<ReadLine> weighed = new ArrayList<>();
    boolean changed = false;
    for (ReadLine line : lines) {
      var scores = new NameScores(line.start(), line.labels());
      evidence.weigh(text, line.start(), line.end(), scores);
      changed |= scores.mayChange();
      weighed.add(
          scores.mayChange()
              ? ReadLine.of(line.start(), line.end(), line.labelling().plus(scores.all()))
              : line);
    }
    return changed ? new RecognizedNames(text, weighed) : this;
  }
}
