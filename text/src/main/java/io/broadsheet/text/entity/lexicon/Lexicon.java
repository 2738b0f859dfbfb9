package io.broadsheet.text.entity.lexicon;

import io.broadsheet.text.data.DataFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of the language with their frequencies and parts of speech, read from the dictionary in
 * Ansj's jar (Apache 2.0). Only the data is used: Ansj's own classes keep static state, write logs
 * and read settings from the working directory.
 */
public final class Lexicon implements WordSource {
  private static final double TOTAL = 2_000_000;
  private static final int LONG_WORD_CAP = 300;
  private static final int NOMINAL_SHARE = 5;

  private final Trie words;
  private final float[] costs;
  private final PartOfSpeech[] parts;

  private Lexicon(Trie words, List<Lexeme> entries) {
    this.words = words;
    costs = new float[entries.size()];
    parts = new PartOfSpeech[entries.size()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = entries.get(i).cost();
      parts[i] = entries.get(i).pos();
    }
  }

  /** The dictionary, less the words that our own list calls wrong. */
  public static Lexicon load(DataFiles files) {
    Set<String> wrong = new HashSet<>(files.file("entity/dictionary-errors.txt").words());
    Trie.Builder trie = new Trie.Builder();
    List<Lexeme> entries = new ArrayList<>();
    for (String line : files.file(DataFiles.DICTIONARY).lines().toList()) {
      String[] columns = line.split("\t");
      if (columns.length > 5 && !columns[5].equals("null") && !wrong.contains(columns[1])) {
        trie.put(columns[1], entries.size());
        entries.add(Lexeme.of(columns[1], columns[5]));
      }
    }
    for (String[] row : files.file("entity/words.tsv").table()) {
      trie.put(row[0], entries.size());
      entries.add(new Lexeme(cost(Integer.parseInt(row[2])), PartOfSpeech.ofTag(row[1])));
    }
    return new Lexicon(trie.build(), entries);
  }

  /** Whether a word is in the dictionary. */
  public boolean knows(String word) {
    int node = Trie.ROOT;
    for (int i = 0; i < word.length() && node != Trie.NONE; i++) {
      node = words.child(node, word.charAt(i));
    }
    return node != Trie.NONE && words.value(node) != Trie.NONE;
  }

  @Override
  public void offer(String text, int start, int limit, Sink sink) {
    int node = Trie.ROOT;
    for (int at = start; at < limit; at++) {
      node = words.child(node, text.charAt(at));
      if (node == Trie.NONE) {
        return;
      }
      int word = words.value(node);
      if (word != Trie.NONE) {
        sink.word(at + 1, costs[word], parts[word]);
      }
    }
  }

  private static float cost(int frequency) {
    return (float) -Math.log((frequency + 0.5) / TOTAL);
  }

  private record Lexeme(float cost, PartOfSpeech pos) {

    /** Frequencies of long words come from other texts in the dictionary and are far too high. */
    static Lexeme of(String word, String tags) {
      int total = 0;
      int best = -1;
      int asNoun = 0;
      PartOfSpeech pos = PartOfSpeech.OTHER;
      for (String tag : tags.substring(1, tags.length() - 1).split(",")) {
        int equals = tag.indexOf('=');
        int frequency = equals < 0 ? 0 : Integer.parseInt(tag.substring(equals + 1).strip());
        total += frequency;
        asNoun += tag.strip().startsWith("vn=") ? frequency : 0;
        if (frequency > best) {
          best = frequency;
          pos = PartOfSpeech.ofTag(equals < 0 ? tag.strip() : tag.substring(0, equals).strip());
        }
      }
      if (pos == PartOfSpeech.VERB && asNoun * NOMINAL_SHARE > total) {
        pos = PartOfSpeech.VERBAL_NOUN;
      }
      int kept = word.length() > 2 ? Math.min(total, LONG_WORD_CAP) : total;
      return new Lexeme(Lexicon.cost(kept), trusted(word, pos));
    }

    /** Short names of firms and single surnames in the dictionary are mostly noise. */
    private static PartOfSpeech trusted(String word, PartOfSpeech pos) {
      return switch (pos) {
        case ORGANIZATION -> word.length() > 2 ? pos : PartOfSpeech.OTHER;
        case PERSON -> word.length() > 1 ? pos : PartOfSpeech.OTHER;
        default -> pos;
      };
    }
  }
}
