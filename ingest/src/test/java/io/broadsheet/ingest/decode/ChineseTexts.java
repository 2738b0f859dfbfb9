package io.broadsheet.ingest.decode;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts that are made as newspapers are: characters, punctuation, numbers, lines. */
final class ChineseTexts {

  private static final List<String> CHARACTERS = gb2312();
  private static final String FURNITURE = "，。、：；“”（）《》　\n0123456789%A";

  private ChineseTexts() {}

  /** Texts of simplified characters, common and rare ones evenly, of 30 to 400 characters. */
  static Arbitrary<String> simplified() {
    Arbitrary<String> characters = Arbitraries.of(CHARACTERS);
    Arbitrary<String> furniture =
        Arbitraries.of(FURNITURE.codePoints().mapToObj(Character::toString).toList());
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, characters), net.jqwik.api.Tuple.of(1, furniture))
        .list()
        .ofMinSize(30)
        .ofMaxSize(400)
        .map(list -> "新" + String.join("", list) + "。");
  }

  private static List<String> gb2312() {
    Charset charset = Charset.forName("GB2312");
    return IntStream.rangeClosed(0xB0, 0xF7)
        .boxed()
        .flatMap(
            lead ->
                IntStream.rangeClosed(0xA1, 0xFE)
                    .mapToObj(trail -> new byte[] {lead.byteValue(), (byte) trail}))
        .flatMap(bytes -> StrictDecoder.decode(bytes, charset).stream())
        .toList();
  }
}
