package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.lexicon.Trie;
import io.broadsheet.text.entity.lexicon.WordSource;
import io.broadsheet.text.scan.TraditionalScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entities that are known by name before any text is read. */
public final class Gazetteer implements WordSource {
  /** Made by a program; the others win over it. */
  private static final String MADE = "entity/places.tsv";

  private static final List<String> OURS =
      List.of(
          "entity/gazetteer-world.tsv",
          "entity/gazetteer-china.tsv",
          "entity/organizations.tsv",
          "entity/people.tsv");
  private static final float KNOWN = 9.5f;
  private static final float USERS = 1f;

  private final List<GazetteerEntry> entries;
  private final Trie names;
  private final Trie titles;
  private final PlaceNames places;
  private final int firstOfUser;

  private Gazetteer(
      List<GazetteerEntry> entries, int firstByHand, int firstOfUser, TraditionalScript script) {
    this.entries = List.copyOf(entries);
    this.firstOfUser = firstOfUser;
    Words words = new Words(new Trie.Builder(), this.entries, script);
    words.add(0, firstByHand);
    words.add(firstByHand, firstOfUser);
    words.add(firstOfUser, entries.size());
    for (int i = firstOfUser; i < entries.size(); i++) {
      int entry = i;
      entries.get(i).aliases().forEach(alias -> words.trie().put(script.simplified(alias), entry));
    }
    names = words.trie().build();
    titles = titles(entries, script);
    places = new PlaceNames(this.entries, firstOfUser);
  }

  /** The words of entries, in simplified characters. */
  private record Words(Trie.Builder trie, List<GazetteerEntry> entries, TraditionalScript script) {

    /** Later entries win over earlier ones, and names over aliases. */
    void add(int first, int end) {
      for (int i = first; i < end; i++) {
        int entry = i;
        entries.get(i).aliases().forEach(alias -> trie.put(script.simplified(alias), entry));
      }
      for (int i = first; i < end; i++) {
        String name = entries.get(i).name();
        if (!entries.get(i).lookups().contains(name)) {
          trie.put(script.simplified(name), i);
        }
      }
    }
  }

  /** The names of what may hold other names, and so is no word of its own. */
  private static Trie titles(List<GazetteerEntry> entries, TraditionalScript script) {
    Trie.Builder trie = new Trie.Builder();
    for (int i = 0; i < entries.size(); i++) {
      if (PartOfSpeech.of(entries.get(i).type()).isEmpty()) {
        int entry = i;
        entries.get(i).aliases().forEach(alias -> trie.put(script.simplified(alias), entry));
        trie.put(script.simplified(entries.get(i).name()), i);
      }
    }
    return trie.build();
  }

  /**
   * The files that come with Broadsheet and the user's own, if there is one; its names win over
   * ours.
   *
   * @throws IllegalArgumentException naming the line that cannot be understood
   */
  public static Gazetteer load(DataFiles files) {
    List<GazetteerEntry> entries = new ArrayList<>(GazetteerReader.read(files.file(MADE)));
    int firstByHand = entries.size();
    OURS.forEach(name -> entries.addAll(GazetteerReader.read(files.file(name))));
    int firstOfUser = entries.size();
    files
        .find(DataFiles.USERS_GAZETTEER)
        .ifPresent(file -> entries.addAll(GazetteerReader.read(file)));
    return new Gazetteer(entries, firstByHand, firstOfUser, TraditionalScript.load(files));
  }

  /** All entries, ours first. */
  public List<GazetteerEntry> entries() {
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

  /**
   * Where the user's names stand in a line, the longest at each place; none overlaps another.
   *
   * @param text in simplified characters
   */
  public List<Occurrence> usersNamesIn(String text, int start, int end) {
    if (firstOfUser == entries.size()) {
      return List.of();
    }
    List<Occurrence> found = new ArrayList<>();
    for (int at = start; at < end; ) {
      int last = names.longestFrom(text, at);
      int entry = last > at && last <= end ? names.longestValueFrom(text, at) : Trie.NONE;
      boolean users = entry >= firstOfUser;
      if (users) {
        found.add(new Occurrence(at, last, entries.get(entry)));
      }
      at = users ? last : at + 1;
    }
    return found;
  }

  /** What is known under exactly this name, in simplified characters. */
  public Optional<GazetteerEntry> find(String name) {
    int entry = entryOf(name, 0, name.length());
    return entry == Trie.NONE ? Optional.empty() : Optional.of(entries.get(entry));
  }

  /**
   * The places that a place of this name may be, ours by hand first; the user's alone, if there is
   * one. More names mean a place than are words of their own (大方 for 大方县).
   */
  public List<GazetteerEntry> placesNamed(String name) {
    List<GazetteerEntry> found = places.named(name);
    return found.isEmpty() && name.length() > 2 && name.endsWith("市")
        ? places.named(name.substring(0, name.length() - 1))
        : found;
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
        : PartOfSpeech.of(entries.get(entry).type())
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
    PartOfSpeech.of(entries.get(entry).type())
        .ifPresent(pos -> sink.word(end, entry < firstOfUser ? KNOWN : USERS, pos));
  }
}
