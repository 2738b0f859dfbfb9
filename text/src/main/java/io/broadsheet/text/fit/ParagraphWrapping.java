package io.broadsheet.text.fit;

import io.broadsheet.text.fit.PageLines.Piece;
import io.broadsheet.text.split.read.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sets the paragraphs of a page in lines of another width, or each in one line. */
final class ParagraphWrapping {

  private static final String NOT_FIRST = "，。、；：！？”》）";

  private final List<List<Piece>> lines;
  private final int width;

  private ParagraphWrapping(List<List<Piece>> lines, int width) {
    this.lines = lines;
    this.width = width;
  }

  /** The lines as they are, with each paragraph in one line, or wrapped at another width. */
  static List<List<Piece>> any(List<List<Piece>> lines, Random random) {
    int how = random.nextInt(4);
    int width = how < 2 ? Integer.MAX_VALUE : 11 + random.nextInt(26);
    return how == 0 ? lines : new ParagraphWrapping(lines, width).wrap();
  }

  private List<List<Piece>> wrap() {
    List<List<Piece>> wrapped = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      List<Piece> line = lines.get(i);
      if (line.isEmpty() || line.getLast().kind() != PartKind.PARAGRAPH) {
        wrapped.add(line);
        i++;
        continue;
      }
      StringBuilder text = new StringBuilder(line.getLast().text().stripTrailing());
      int next = i + 1;
      for (int j = behindBlanks(next); goesOn(j, line.getLast()); j = behindBlanks(next)) {
        text.append(lines.get(j).getFirst().text().strip());
        next = j + 1;
      }
      wrap(line, text.toString(), wrapped);
      i = next;
    }
    return wrapped;
  }

  private int behindBlanks(int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isEmpty()) {
      at++;
    }
    return at;
  }

  private boolean goesOn(int line, Piece before) {
    if (line >= lines.size() || lines.get(line).size() != 1) {
      return false;
    }
    Piece piece = lines.get(line).getFirst();
    return piece.kind() == PartKind.PARAGRAPH
        && !piece.begins()
        && piece.article() == before.article();
  }

  private void wrap(List<Piece> line, String text, List<List<Piece>> wrapped) {
    List<Piece> now = new ArrayList<>(line.subList(0, line.size() - 1));
    Piece piece = line.getLast();
    int used = now.stream().mapToInt(p -> p.text().length()).sum();
    boolean begins = piece.begins();
    for (String rest = text; !rest.isEmpty(); used = 0) {
      int end = Math.min(rest.length(), Math.max(4, width - used));
      while (end < rest.length() && NOT_FIRST.indexOf(rest.charAt(end)) >= 0) {
        end++;
      }
      now.add(new Piece(piece.kind(), piece.article(), begins, false, rest.substring(0, end)));
      wrapped.add(now);
      now = new ArrayList<>();
      begins = false;
      rest = rest.substring(end);
    }
  }
}
