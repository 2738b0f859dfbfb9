package io.broadsheet.text.entity;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.gazetteer.CountryLetters;
import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.keyword.Keywords;
import io.broadsheet.text.entity.lexicon.Lexicon;
import io.broadsheet.text.entity.office.Offices;
import io.broadsheet.text.entity.value.ArticleNames;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.entity.value.KnownNames.LongName;
import io.broadsheet.text.entity.value.KnownNames.PersonOffices;
import io.broadsheet.text.entity.value.NamedEntityType;
import io.broadsheet.text.work.BudgetScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the people, places, organizations, projects, documents and campaigns of an article. Reads
 * its data files once; pure, deterministic and safe for use by many threads afterwards.
 */
public final class EntityFinder {
  private final TextReader reader;
  private final Gazetteer gazetteer;
  private final PageNames pageNames;
  private final CountryLetters countryLetters;
  private final Offices offices;
  private final Keywords keywords;

  private EntityFinder(DataFiles files) {
    gazetteer = Gazetteer.load(files);
    countryLetters = CountryLetters.load(files);
    offices = Offices.load(files);
    keywords = Keywords.load(files);
    Lexicon lexicon = Lexicon.load(files);
    reader = new TextReader(files, lexicon, gazetteer, countryLetters);
    pageNames = new PageNames(new ShortNames(gazetteer, lexicon));
  }

  /**
   * With the dictionary, gazetteers and lists of {@code files}, the user's own gazetteer included.
   *
   * @throws IllegalArgumentException naming the line of the user's file that cannot be understood
   */
  public static EntityFinder with(DataFiles files) {
    return new EntityFinder(files);
  }

  /**
   * The entities of one text, in the order of their first mention.
   *
   * @param text its parts in reading order, joined by line feeds
   * @param known what its page says about names
   */
  public List<FoundEntity> find(String text, KnownNames known) {
    return text.isBlank() ? List.of() : entities(reader.read(text), known);
  }

  /**
   * The entities and the keywords of one article.
   *
   * @param title its headline, whose words count more as keywords; may be empty
   * @param text its parts in reading order, joined by line feeds
   * @param known what its page says about names
   */
  public ArticleNames read(String title, String text, KnownNames known) {
    SegmentedText first = reader.read(text);
    return new ArticleNames(
        text.isBlank() ? List.of() : entities(first, known),
        keywords.of(tokenized(reader.read(title)), tokenized(first)));
  }

  private static Keywords.TokenizedText tokenized(SegmentedText text) {
    return new Keywords.TokenizedText(text.text(), text.tokens());
  }

  private List<FoundEntity> entities(SegmentedText first, KnownNames known) {
    List<LongName> names = new ArrayList<>(known.names());
    known.people().stream()
        .map(person -> new LongName(person.name(), person.name(), NamedEntityType.PERSON))
        .forEach(names::add);
    names.addAll(pageNames.of(List.of(first)));
    List<FoundEntity> found = group(reader.read(first, new KnownNameWords(names)), names);
    BudgetScope.found(found.stream().mapToInt(entity -> entity.mentions().size()).sum());
    return found;
  }

  /** What the texts of all articles of a page say together about names. */
  public KnownNames known(List<String> articles) {
    List<SegmentedText> readings =
        articles.stream().filter(text -> !text.isBlank()).map(reader::read).toList();
    return new KnownNames(pageNames.of(readings), people(readings));
  }

  private List<FoundEntity> group(SegmentedText reading, List<LongName> names) {
    return Grouping.of(
        reading, gazetteer, offices, new CanonicalNames(gazetteer, countryLetters, names));
  }

  private List<PersonOffices> people(List<SegmentedText> readings) {
    Map<String, List<String>> people = new LinkedHashMap<>();
    for (SegmentedText reading : readings) {
      for (FoundEntity entity : group(reading, List.of())) {
        if (entity.type() == NamedEntityType.PERSON && !entity.offices().isEmpty()) {
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
