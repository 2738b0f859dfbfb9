import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Counts in how many articles each pair of neighbouring characters stands and prints how much the
 * common ones tell (pairs.txt of the splitter). One article a line, gzipped; pairs with Latin
 * letters do not count.
 *
 * <p>java tools/PairRarity.java articles.jsonl.gz
 */
public class PairRarity {
  private static final double COMMON = 0.01;
  private static final double ALL = 5;
  private static final int LEAST = 20;
  private static final int STEP = 5;

  public static void main(String[] args) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    int articles = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles++;
        pairsOf(line).forEach(pair -> counts.merge(pair, 1, Integer::sum));
      }
    }
    print(counts, articles);
  }

  private static void print(Map<String, Integer> counts, int articles) {
    Map<Integer, Set<String>> classes = new TreeMap<>();
    counts.forEach(
        (pair, count) -> {
          if (count >= COMMON * articles) {
            double told = Math.log((double) articles / count) / ALL;
            int weight = Math.max(LEAST, STEP * (int) Math.round(100 * told / STEP));
            classes.computeIfAbsent(weight, w -> new TreeSet<>()).add(pair);
          }
        });
    System.out.println(
        "# How much the common pairs of characters tell, in hundredths: the logarithm of the share"
            + " of news articles that have\n# the pair, so that 100 stands for one article of 150"
            + " or fewer, as for every pair that is not here.\n# Made by tools/PairRarity.java from"
            + " a collection of news articles.");
    classes.forEach(
        (weight, pairs) -> System.out.println(weight + " = " + String.join(" ", pairs)));
  }

  private static Set<String> pairsOf(String line) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < line.length(); i++) {
      if (counts(line.charAt(i)) && counts(line.charAt(i + 1))) {
        pairs.add(line.substring(i, i + 2));
      }
    }
    return pairs;
  }

  private static boolean counts(char c) {
    return (c >= '一' && c <= '鿿') || (c >= '0' && c <= '9');
  }
}
