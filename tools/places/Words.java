import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.Lexicon;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What is known of words: their simplified characters, and which of them mean something else. */
final class Words {
  private final Lexicon lexicon = Lexicon.load(DataFiles.standard());
  private final Map<Character, Character> simplified = new HashMap<>();

  /** With the table of traditional characters. */
  Words(Path table) throws IOException {
    for (String line : Files.readAllLines(table)) {
      if (!line.startsWith("#") && line.indexOf('\t') == 1) {
        line.substring(2).chars().forEach(c -> simplified.put((char) c, line.charAt(0)));
      }
    }
  }

  String simplified(String word) {
    var text = new StringBuilder(word);
    for (int i = 0; i < text.length(); i++) {
      text.setCharAt(i, simplified.getOrDefault(text.charAt(i), text.charAt(i)));
    }
    return text.toString();
  }

  /** Whether the dictionary has a word as a place. */
  boolean isPlace(String word) {
    return reading(word) == PartOfSpeech.PLACE;
  }

  /** Whether the dictionary has a word as something other than a place. */
  boolean meansSomethingElse(String word) {
    PartOfSpeech reading = reading(word);
    return reading != null && reading != PartOfSpeech.PLACE && reading != PartOfSpeech.PROPER;
  }

  private PartOfSpeech reading(String word) {
    PartOfSpeech[] found = new PartOfSpeech[1];
    lexicon.offer(
        word, 0, word.length(), (end, _, pos) -> found[0] = end == word.length() ? pos : found[0]);
    return found[0];
  }
}
