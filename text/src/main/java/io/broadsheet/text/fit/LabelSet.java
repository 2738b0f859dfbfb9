package io.broadsheet.text.fit;

import io.broadsheet.text.split.read.PartKind;
import io.broadsheet.text.split.read.Turn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The labels that are common enough to be learned, and what rarer ones count as. */
final class LabelSet {

  private static final int COMMON = 24;

  private final List<String> labels;

  private LabelSet(List<String> labels) {
    this.labels = labels;
  }

  static LabelSet of(Collection<List<String>> pages) {
    Map<String, Integer> counts = new TreeMap<>();
    pages.forEach(page -> page.forEach(label -> counts.merge(label, 1, Integer::sum)));
    counts.values().removeIf(count -> count < COMMON);
    counts.putIfAbsent("F0", COMMON);
    return new LabelSet(List.copyOf(counts.keySet()));
  }

  List<String> labels() {
    return labels;
  }

  /** The numbers of labels. */
  int[] numbers(List<String> page) {
    return page.stream().mapToInt(this::number).toArray();
  }

  private int number(String label) {
    String plain = label.replace(Turn.OPENS.code(), "").replace(Turn.RETURNS.code(), "");
    boolean furniture = label.charAt(0) == PartKind.FURNITURE.code();
    String opens = plain + Turn.OPENS.code();
    for (String other : furniture ? List.of(label) : List.of(label, opens, plain)) {
      int number = labels.indexOf(other);
      if (number >= 0) {
        return number;
      }
    }
    return labels.indexOf("F0");
  }
}
