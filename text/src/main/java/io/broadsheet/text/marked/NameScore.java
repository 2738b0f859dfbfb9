package io.broadsheet.text.marked;

import io.broadsheet.text.entity.EntityFinder;
import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.EntityMention;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well names are found: exact spans and types. Places that touch count as one. */
public final class NameScore {
  private final Map<NamedEntityType, int[]> counts = new EnumMap<>(NamedEntityType.class);

  private NameScore() {
    for (NamedEntityType type : types()) {
      counts.put(type, new int[3]);
    }
  }

  private static List<NamedEntityType> types() {
    return List.of(NamedEntityType.PERSON, NamedEntityType.PLACE, NamedEntityType.ORGANIZATION);
  }

  /** Reads articles, each as one text, and compares. */
  public static NameScore of(EntityFinder finder, List<MarkedArticle> articles) {
    var score = new NameScore();
    for (MarkedArticle article : articles) {
      StringBuilder text = new StringBuilder();
      List<NameSpan> marked = new ArrayList<>();
      for (MarkedSentence sentence : article.sentences()) {
        int offset = text.length();
        sentence
            .names()
            .forEach(n -> marked.add(new NameSpan(offset + n.start(), offset + n.end(), n.type())));
        text.append(sentence.text()).append('\n');
      }
      score.add(marked, found(finder, text.toString()));
    }
    return score;
  }

  private static List<NameSpan> found(EntityFinder finder, String text) {
    List<NameSpan> found = new ArrayList<>();
    for (FoundEntity entity : finder.find(text, KnownNames.NONE)) {
      for (EntityMention mention : entity.mentions()) {
        found.add(new NameSpan(mention.start(), mention.end(), entity.type()));
      }
    }
    return found;
  }

  private void add(List<NameSpan> marked, List<NameSpan> found) {
    for (NamedEntityType type : types()) {
      Set<NameSpan> right = spans(marked, type);
      Set<NameSpan> all = spans(found, type);
      int[] count = counts.get(type);
      count[1] += all.size();
      count[2] += right.size();
      right.retainAll(all);
      count[0] += right.size();
    }
  }

  private static Set<NameSpan> spans(List<NameSpan> names, NamedEntityType type) {
    List<NameSpan> inOrder =
        names.stream()
            .filter(name -> name.type() == type)
            .sorted(Comparator.comparingInt(NameSpan::start))
            .toList();
    if (type != NamedEntityType.PLACE) {
      return new HashSet<>(inOrder);
    }
    List<NameSpan> joined = new ArrayList<>();
    for (NameSpan name : inOrder) {
      boolean touches = !joined.isEmpty() && joined.getLast().end() == name.start();
      int start = touches ? joined.removeLast().start() : name.start();
      joined.add(new NameSpan(start, name.end(), type));
    }
    return new HashSet<>(joined);
  }

  /** The share of what is found that is right, 0 to 1; 0 if nothing is found. */
  public double precision() {
    return share(sum(0), sum(1));
  }

  /** The share of what is marked that is found. */
  public double recall() {
    return share(sum(0), sum(2));
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return share(2.0 * sum(0), sum(1) + sum(2));
  }

  /** The same of one type. */
  public double f1(NamedEntityType type) {
    int[] count = counts.get(type);
    return share(2.0 * count[0], count[1] + count[2]);
  }

  private int sum(int which) {
    return counts.values().stream().mapToInt(count -> count[which]).sum();
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
