package io.broadsheet.ingest.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the charset of a Chinese text that has no byte order mark and is no UTF-8: of those that
 * decode every byte, the one whose text looks most like Chinese, with ICU's statistics of byte
 * pairs where two come close.
 */
final class CharsetDetection {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Charset> CANDIDATES =
      List.of(GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, big5());

  private static final double LEAST = 0.3;
  private static final double WEIGHT_OF_STATISTICS = 0.1;

  /** Newspapers in simplified characters are our trade: traditional Big5 must be clearly better. */
  private static final double ADVANTAGE_OF_GB18030 = 0.05;

  private CharsetDetection() {}

  /** The text and its charset, or nothing if none is plausible. */
  static Optional<DecodedText> detect(byte[] bytes) {
    Map<String, Integer> statistics = statistics(bytes);
    return CANDIDATES.stream()
        .flatMap(charset -> weighed(bytes, charset, statistics).stream())
        .filter(candidate -> candidate.weight() >= LEAST)
        .max(Comparator.comparingDouble(Candidate::weight))
        .map(Candidate::decoded);
  }

  private record Candidate(DecodedText decoded, double weight) {}

  private static Optional<Candidate> weighed(
      byte[] bytes, Charset charset, Map<String, Integer> statistics) {
    return StrictDecoder.decode(bytes, charset)
        .filter(text -> text.indexOf('\0') < 0)
        .map(
            text -> {
              double confidence = statistics.getOrDefault(charset.name(), 0) / 100.0;
              double weight =
                  Plausibility.of(text)
                      + WEIGHT_OF_STATISTICS * confidence
                      + (charset.equals(GB18030) ? ADVANTAGE_OF_GB18030 : 0);
              return new Candidate(new DecodedText(text, charset), weight);
            });
  }

  private static Map<String, Integer> statistics(byte[] bytes) {
    var confidences = new HashMap<String, Integer>();
    for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
      String name = match.getName().equals("Big5") ? big5().name() : match.getName();
      confidences.merge(name, match.getConfidence(), Math::max);
    }
    return confidences;
  }

  private static Charset big5() {
    return Charset.forName("Big5-HKSCS");
  }
}
