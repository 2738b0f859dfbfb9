import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.Lexicon;
import io.broadsheet.text.entity.lexicon.Segmenter;
import io.broadsheet.text.entity.lexicon.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Counts in how many articles each word stands and prints the table that keywords are weighed with.
 * One article a line, gzipped; whatever its JSON keys are, they are Latin and do not count.
 *
 * <p>java -cp text/target/classes:ansj_seg.jar tools/DocumentFrequencies.java articles.jsonl.gz
 */
public class DocumentFrequencies {
  private static final int RARE = 6;

  public static void main(String[] args) throws IOException {
    Segmenter segmenter = new Segmenter(List.of(Lexicon.load(DataFiles.standard())));
    Map<String, Integer> counts = new HashMap<>();
    int articles = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles++;
        wordsOf(line, segmenter).forEach(word -> counts.merge(word, 1, Integer::sum));
      }
    }
    System.out.println("# In how many of a collection of news articles each word stands.");
    System.out.println(
        "# Made by tools/DocumentFrequencies.java; words of fewer than " + RARE + " left out.");
    System.out.println("word\tarticles");
    System.out.println("*\t" + articles);
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= RARE)
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> System.out.println(entry.getKey() + "\t" + entry.getValue()));
  }

  private static Set<String> wordsOf(String line, Segmenter segmenter) {
    Set<String> words = new HashSet<>();
    for (Token token : segmenter.segment(line, 0, line.length())) {
      String word = token.in(line);
      if (word.length() > 1 && word.chars().allMatch(c -> c >= '一' && c <= '鿿')) {
        words.add(word);
      }
    }
    return words;
  }
}
