package io.broadsheet.text.entity.keyword;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.Token;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that set an article apart: frequent in it and rare in others (TF-IDF; Salton and
 * Buckley 1988). Words that most articles have, such as 推动 and 发展, thereby drop out.
 */
public final class Keywords {
  private static final int LIMIT = 10;
  private static final int TITLE_WEIGHT = 3;
  private static final double COMMON_SHARE = 0.08;

  private final DocumentFrequencies frequencies;
  private final Set<String> formulas;

  private Keywords(DocumentFrequencies frequencies, Set<String> formulas) {
    this.frequencies = frequencies;
    this.formulas = formulas;
  }

  /** With the frequencies of the data files. */
  public static Keywords load(DataFiles files) {
    Set<String> formulas = new HashSet<>(files.file("entity/formulas.txt").words());
    formulas.addAll(files.file("entity/titles.txt").words());
    return new Keywords(DocumentFrequencies.load(files), formulas);
  }

  /**
   * A text as words, with whole names as one word each; names are entities and no keywords.
   *
   * @param text the text
   * @param tokens its words
   */
  public record TokenizedText(String text, List<Token> tokens) {

    public TokenizedText {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * At most {@value #LIMIT} keywords, the most telling first.
   *
   * @param title the headline, whose words count more; may be empty
   * @param text the whole text
   */
  public List<String> of(TokenizedText title, TokenizedText text) {
    Map<String, Double> weights = new HashMap<>();
    count(title, TITLE_WEIGHT, weights);
    count(text, 1, weights);
    weights.replaceAll((word, weight) -> weight * frequencies.inverse(word));
    return weights.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(LIMIT)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void count(TokenizedText words, int weight, Map<String, Double> weights) {
    for (Token token : words.tokens()) {
      String word = token.in(words.text());
      if (mayBeKeyword(token) && tells(word)) {
        weights.merge(word, (double) weight, Double::sum);
      }
    }
  }

  private static boolean mayBeKeyword(Token token) {
    return token.length() > 1
        && switch (token.pos()) {
          case NOUN, VERBAL_NOUN, PROPER, ABBREVIATION -> true;
          default -> false;
        };
  }

  private boolean tells(String word) {
    return !formulas.contains(word) && frequencies.share(word) < COMMON_SHARE;
  }
}
