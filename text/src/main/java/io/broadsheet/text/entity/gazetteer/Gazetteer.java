package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.entity.EntityType;
import io.broadsheet.text.entity.lexicon.Candidates;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.lexicon.Trie;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entities that are known by name before any text is read. */
public final class Gazetteer implements Candidates {
  private static final List<String> OURS =
      List.of("gazetteer-world.tsv", "gazetteer-china.tsv", "organizations.tsv", "people.tsv");
  private static final float KNOWN = 9.5f;
  private static final float USERS = 1f;

  private final List<Entry> entries;
  private final Trie names;
  private final Trie titles;
  private final int firstOfUser;

  private Gazetteer(List<Entry> entries, int firstOfUser) {
    this.entries = List.copyOf(entries);
    this.firstOfUser = firstOfUser;
    Trie.Builder trie = new Trie.Builder();
    for (int i = 0; i < entries.size(); i++) {
      int entry = i;
      entries.get(i).aliases().forEach(alias -> trie.put(alias, entry));
    }
    for (int i = 0; i < entries.size(); i++) {
      trie.put(entries.get(i).name(), i);
    }
    for (int i = firstOfUser; i < entries.size(); i++) {
      int entry = i;
      entries.get(i).aliases().forEach(alias -> trie.put(alias, entry));
    }
    names = trie.build();
    titles = titles(entries);
  }

  /** The names of what may hold other names, and so is no word of its own. */
  private static Trie titles(List<Entry> entries) {
    Trie.Builder trie = new Trie.Builder();
    for (int i = 0; i < entries.size(); i++) {
      if (partOf(entries.get(i).type()).isEmpty()) {
        int entry = i;
        entries.get(i).aliases().forEach(alias -> trie.put(alias, entry));
        trie.put(entries.get(i).name(), i);
      }
    }
    return trie.build();
  }

  /** The files that come with Broadsheet. */
  public static Gazetteer ours() {
    List<Entry> entries = new ArrayList<>();
    for (String file : OURS) {
      String path = "/io/broadsheet/text/entity/" + file;
      try (InputStream in = Gazetteer.class.getResourceAsStream(path)) {
        entries.addAll(
            GazetteerReader.read(new InputStreamReader(in, StandardCharsets.UTF_8), file));
      } catch (IOException e) {
        throw new UncheckedIOException("The resource " + path + " cannot be read.", e);
      }
    }
    return new Gazetteer(entries, entries.size());
  }

  /**
   * This gazetteer with a user's file, whose names win over ours.
   *
   * @param source the file's name, for messages
   * @throws IllegalArgumentException naming the line that cannot be understood
   */
  public Gazetteer with(Reader users, String source) throws IOException {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(GazetteerReader.read(users, source));
    return new Gazetteer(all, firstOfUser);
  }

  /** All entries, ours first. */
  public List<Entry> entries() {
    return entries;
  }

  /** Where the known projects, documents and campaigns are named. */
  public List<Occurrence> titlesIn(String text) {
    List<Occurrence> found = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = titles.longestFrom(text, at);
      if (end > at) {
        found.add(new Occurrence(at, end, entries.get(titles.longestValueFrom(text, at))));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  /** What is known under exactly this name. */
  public Optional<Entry> find(String name) {
    int entry = entryOf(name, 0, name.length());
    return entry == Trie.NONE ? Optional.empty() : Optional.of(entries.get(entry));
  }

  private int entryOf(String text, int start, int end) {
    int node = Trie.ROOT;
    for (int i = start; i < end && node != Trie.NONE; i++) {
      node = names.child(node, text.charAt(i));
    }
    return node == Trie.NONE ? Trie.NONE : names.value(node);
  }

  /** The words with those that are known names read as such, whatever the dictionary says. */
  public List<Token> retag(String text, List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      out.add(token.length() > 1 && isNominal(token.pos()) ? retag(text, token) : token);
    }
    return out;
  }

  private Token retag(String text, Token token) {
    int entry = entryOf(text, token.start(), token.end());
    return entry == Trie.NONE
        ? token
        : partOf(entries.get(entry).type())
            .map(pos -> new Token(token.start(), token.end(), pos))
            .orElse(token);
  }

  private static boolean isNominal(PartOfSpeech pos) {
    return switch (pos) {
      case NOUN, ABBREVIATION, PROPER, OTHER, IDIOM, PLACE, ORGANIZATION -> true;
      default -> false;
    };
  }

  @Override
  public void offer(String text, int start, int limit, Sink sink) {
    int node = Trie.ROOT;
    for (int at = start; at < limit; at++) {
      node = names.child(node, text.charAt(at));
      if (node == Trie.NONE) {
        return;
      }
      int entry = names.value(node);
      if (entry != Trie.NONE) {
        offer(at + 1, entry, sink);
      }
    }
  }

  private void offer(int end, int entry, Sink sink) {
    partOf(entries.get(entry).type())
        .ifPresent(pos -> sink.word(end, entry < firstOfUser ? KNOWN : USERS, pos));
  }

  private static Optional<PartOfSpeech> partOf(EntityType type) {
    return switch (type) {
      case PERSON -> Optional.of(PartOfSpeech.PERSON);
      case PLACE -> Optional.of(PartOfSpeech.PLACE);
      case ORGANIZATION -> Optional.of(PartOfSpeech.ORGANIZATION);
      case PROJECT, DOCUMENT, CAMPAIGN -> Optional.empty();
    };
  }
}
