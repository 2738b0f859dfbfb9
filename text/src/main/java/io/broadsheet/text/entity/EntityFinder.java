package io.broadsheet.text.entity;

import io.broadsheet.text.entity.NameEvidence.LongName;
import io.broadsheet.text.entity.NameEvidence.PersonOffices;
import io.broadsheet.text.entity.gazetteer.CountryLetters;
import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.keyword.Keywords;
import io.broadsheet.text.entity.lexicon.DataVersion;
import io.broadsheet.text.entity.lexicon.Lexicon;
import io.broadsheet.text.entity.office.Offices;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the people, places, organizations, projects, documents and campaigns of an article. Reads
 * its resources once; pure, deterministic and safe for use by many threads afterwards.
 */
public final class EntityFinder {
  private static final String CODE = "1";

  private final String version;
  private final TextReader reader;
  private final Gazetteer gazetteer;
  private final PageNames pageNames;
  private final CountryLetters countryLetters = CountryLetters.load();
  private final Offices offices = Offices.load();
  private final Keywords keywords;

  private EntityFinder(Gazetteer gazetteer, String usersFile) {
    version = CODE + "-" + DataVersion.with(usersFile);
    this.gazetteer = gazetteer;
    Lexicon lexicon = Lexicon.load();
    reader = new TextReader(lexicon, gazetteer, countryLetters);
    keywords = new Keywords(text -> reader.read(text).tokens());
    pageNames = new PageNames(new ShortNames(gazetteer, lexicon));
  }

  /** With the data files that come with Broadsheet. */
  public static EntityFinder withDefaults() {
    return new EntityFinder(Gazetteer.ours(), "");
  }

  /**
   * With a gazetteer file of the user's, whose names and aliases win over ours.
   *
   * @param file rows of name, type, aliases, latitude, longitude, parents with tabs between
   * @param source what the file is called in messages
   * @throws IllegalArgumentException naming the line that cannot be understood
   * @throws IOException if the file cannot be read
   */
  public static EntityFinder with(Reader file, String source) throws IOException {
    StringWriter text = new StringWriter();
    file.transferTo(text);
    String rows = text.toString();
    return new EntityFinder(Gazetteer.ours().with(new StringReader(rows), source), rows);
  }

  /** Changes whenever other entities may be found in the same text. */
  public String version() {
    return version;
  }

  /**
   * The entities of one article, in the order of their first mention.
   *
   * @param text its parts in reading order, joined by line feeds
   * @param evidence what its page says about names
   */
  public List<FoundEntity> find(String text, NameEvidence evidence) {
    if (text.isBlank()) {
      return List.of();
    }
    Reading first = reader.read(text);
    List<LongName> names = new ArrayList<>(evidence.names());
    evidence.people().stream()
        .map(person -> new LongName(person.name(), person.name(), EntityType.PERSON))
        .forEach(names::add);
    names.addAll(pageNames.of(List.of(first)));
    Reading second = reader.read(text, first, new KnownNames(names));
    return group(second, names);
  }

  /**
   * The words that set an article apart, the most telling first, at most ten.
   *
   * @param title its headline, which counts more; may be empty
   * @param text its text
   */
  public List<String> keywords(String title, String text) {
    return keywords.of(title, text);
  }

  /** What the texts of all articles of a page say together about names. */
  public NameEvidence evidence(String... articles) {
    List<Reading> readings =
        Arrays.stream(articles).filter(text -> !text.isBlank()).map(reader::read).toList();
    return new NameEvidence(pageNames.of(readings), people(readings));
  }

  private List<FoundEntity> group(Reading reading, List<LongName> names) {
    return Grouping.of(
        reading, gazetteer, offices, new CanonicalNames(gazetteer, countryLetters, names));
  }

  private List<PersonOffices> people(List<Reading> readings) {
    Map<String, List<String>> people = new LinkedHashMap<>();
    for (Reading reading : readings) {
      for (FoundEntity entity : group(reading, List.of())) {
        if (entity.type() == EntityType.PERSON && !entity.offices().isEmpty()) {
          people.merge(entity.name(), entity.offices(), EntityFinder::union);
        }
      }
    }
    return people.entrySet().stream()
        .map(person -> new PersonOffices(person.getKey(), person.getValue()))
        .toList();
  }

  private static List<String> union(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    other.stream().filter(office -> !one.contains(office)).forEach(all::add);
    return all;
  }
}
