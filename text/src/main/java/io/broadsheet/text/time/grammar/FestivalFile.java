package io.broadsheet.text.time.grammar;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.scan.WordTable;
import io.broadsheet.text.time.calendar.Festival;
import io.broadsheet.text.time.calendar.Festival.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the festivals, each with its names, its rule and what must follow it. */
final class FestivalFile {

  private FestivalFile() {}

  static WordTable<Festival> read(DataFile file, Folding folding) {
    Map<String, Festival> festivals = new HashMap<>();
    for (List<String> row : file.rows()) {
      List<String> names = List.of(row.getFirst().split(" "));
      List<String> needs = row.size() > 2 ? List.of(row.get(2).split(" ")) : List.of();
      Festival festival = new Festival(names.getFirst(), rule(file, row.get(1)), needs);
      names.forEach(name -> festivals.put(name, festival));
    }
    return new WordTable<>(festivals, folding);
  }

  private static Rule rule(DataFile file, String written) {
    int[] numbers = written.replaceAll("[^0-9]+", " ").isBlank() ? new int[0] : numbers(written);
    return switch (written.split(" ")[0]) {
      case "lunar" -> new Rule.Lunar(numbers[0], numbers[1]);
      case "lunar-eve" -> new Rule.LunarEve();
      case "term" -> new Rule.Term(numbers[0]);
      case "nth" -> new Rule.Nth(numbers[0], numbers[1], numbers[2]);
      case "easter" -> new Rule.Easter(numbers[0]);
      default -> {
        if (numbers.length < 2) {
          throw file.error("no such rule: " + written);
        }
        yield new Rule.Civil(numbers[0], numbers[1], numbers.length > 3 ? numbers[3] : numbers[1]);
      }
    };
  }

  private static int[] numbers(String written) {
    return List.of(written.replaceAll("[^0-9]+", " ").strip().split(" ")).stream()
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
