package io.broadsheet.text.entity;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.gazetteer.CountryLetters;
import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.keyword.Keywords;
import io.broadsheet.text.entity.lexicon.Lexicon;
import io.broadsheet.text.entity.name.Eponyms;
import io.broadsheet.text.entity.office.Offices;
import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.ArticleNames;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.entity.value.KnownNames.LongName;
import io.broadsheet.text.entity.value.KnownNames.PersonOffices;
import io.broadsheet.text.entity.value.NamedEntityType;
import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.learn.SequenceModel;
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
  private final NestedNames nestedNames;

  private EntityFinder(EntityFinder other, SequenceModel weights) {
    gazetteer = other.gazetteer;
    countryLetters = other.countryLetters;
    offices = other.offices;
    keywords = other.keywords;
    pageNames = other.pageNames;
    nestedNames = other.nestedNames;
    reader = other.reader.with(weights);
  }

  private EntityFinder(DataFiles files) {
    gazetteer = Gazetteer.load(files);
    countryLetters = CountryLetters.load(files);
    offices = Offices.load(files);
    keywords = Keywords.load(files);
    Lexicon lexicon = Lexicon.load(files);
    reader = TextReader.load(files, lexicon, gazetteer);
    pageNames = new PageNames(new ShortNames(gazetteer, lexicon));
    nestedNames = new NestedNames(gazetteer, Eponyms.load(files));
  }

  /**
   * With the dictionary, gazetteers and lists of {@code files}, the user's own gazetteer included.
   *
   * @throws IllegalArgumentException naming the line of the user's file that cannot be understood
   */
  public static EntityFinder with(DataFiles files) {
    return new EntityFinder(files);
  }

  /** The same finder that decides names by other weights. */
  public EntityFinder with(SequenceModel weights) {
    return new EntityFinder(this, weights);
  }

  /** The features of the characters of a text of one line, to fit weights by. */
  public FeatureRows features(String line) {
    return reader.features(line);
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
   * The names that stand inside of other names (the place in 济南市人民医院), and of those whom doctrines
   * and prizes are called after. {@link #find} leaves them out.
   */
  public List<NameSpan> nested(String text) {
    return text.isBlank() ? List.of() : nestedNames.in(reader.read(text));
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
    return new Keywords.TokenizedText(text.printed(), text.tokens());
  }

  private List<FoundEntity> entities(SegmentedText first, KnownNames known) {
    List<LongName> names = new ArrayList<>(known.names());
    known.people().stream()
        .map(person -> reader.simplified(person.name()))
        .map(name -> new LongName(name, name, NamedEntityType.PERSON))
        .forEach(names::add);
    names.addAll(pageNames.of(List.of(first)));
    List<LongName> repeated = new ArrayList<>(names);
    repeated.addAll(ownNames(first));
    List<FoundEntity> found = group(reader.read(first, new NamesOfPage(repeated)), names);
    BudgetScope.found(found.stream().mapToInt(entity -> entity.mentions().size()).sum());
    return found;
  }

  /** Every name of a text speaks for the same characters elsewhere in it. */
  private static List<LongName> ownNames(SegmentedText text) {
    return text.recognized().names().stream()
        .filter(name -> name.end() - name.start() > 1)
        .map(name -> new LongName(name.in(text.text()), name.in(text.text()), name.type()))
        .distinct()
        .toList();
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
