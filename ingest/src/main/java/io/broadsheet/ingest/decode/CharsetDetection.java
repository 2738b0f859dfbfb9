package io.broadsheet.ingest.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the charset of a Chinese text that has no byte order mark and is no UTF-8: of those that
 * decode every byte, the one whose text looks most like Chinese, with ICU's statistics of byte
 * pairs where two come close. Nothing is taken for Chinese that fits another language better.
 */
final class CharsetDetection {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Charset> CANDIDATES =
      List.of(GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, big5());

  private static final double LEAST = 0.3;
  private static final double WEIGHT_OF_STATISTICS = 0.1;

  /** Newspapers in simplified characters are our trade: traditional Big5 must be clearly better. */
  private static final double ADVANTAGE_OF_GB18030 = 0.05;

  /** By how much another language's charset must fit better, of 100. */
  private static final int MARGIN = 15;

  private CharsetDetection() {}

  /** The text and its charset, or nothing if none is plausible. */
  static Optional<DecodedText> detect(byte[] bytes) {
    Map<String, Integer> statistics = ForeignCharset.confidences(bytes);
    Optional<Map.Entry<String, Integer>> foreign = ForeignCharset.best(statistics);
    return CANDIDATES.stream()
        .flatMap(charset -> weighed(bytes, charset, statistics).stream())
        .filter(candidate -> foreign.filter(other -> isBetter(other, candidate)).isEmpty())
        .filter(candidate -> candidate.weight() >= LEAST)
        .max(Comparator.comparingDouble(Candidate::weight))
        .map(Candidate::decoded);
  }

  /** Not so than UTF-16, which has bytes that no other charset has. */
  private static boolean isBetter(Map.Entry<String, Integer> foreign, Candidate candidate) {
    return !candidate.decoded().charset().name().startsWith("UTF-16")
        && foreign.getValue() > candidate.confidence() + MARGIN
        && ForeignCharset.mayBe(foreign.getKey(), candidate.decoded().text());
  }

  private static int confidence(Charset charset, Map<String, Integer> statistics) {
    return statistics.getOrDefault(charset.equals(big5()) ? "Big5" : charset.name(), 0);
  }

  private record Candidate(DecodedText decoded, int confidence, double weight) {}

  private static Optional<Candidate> weighed(
      byte[] bytes, Charset charset, Map<String, Integer> statistics) {
    return StrictDecoder.decode(bytes, charset)
        .filter(text -> text.indexOf('\0') < 0)
        .filter(text -> ChineseEvidence.isIn(text, charset, bytes))
        .map(
            text -> {
              int confidence = confidence(charset, statistics);
              double weight =
                  Plausibility.of(text)
                      + WEIGHT_OF_STATISTICS * confidence / 100
                      + (charset.equals(GB18030) ? ADVANTAGE_OF_GB18030 : 0);
              return new Candidate(new DecodedText(text, charset), confidence, weight);
            });
  }

  private static Charset big5() {
    return Charset.forName("Big5-HKSCS");
  }
}
