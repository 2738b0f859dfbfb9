package io.broadsheet.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.refusal.FileOutcome;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CharsetDetectionTest {

  @Property(tries = 300)
  void tellsEveryCharsetOfChineseTextApart(
      @ForAll("texts") String text, @ForAll("charsets") String name) {
    Charset charset = Charset.forName(name);

    assertThat(TextDecoder.decode(text.getBytes(charset), Optional.empty()))
        .isEqualTo(FileOutcome.accept(new DecodedText(text, charset)));
  }

  @Property(tries = 200)
  void obeysAByteOrderMarkAndTakesItAway(
      @ForAll("texts") String text, @ForAll("charsets") String name) {
    Charset charset = Charset.forName(name);

    assertThat(TextDecoder.decode(("\uFEFF" + text).getBytes(charset), Optional.empty()))
        .isEqualTo(FileOutcome.accept(new DecodedText(text, charset)));
  }

  @Property(tries = 300)
  void neverTakesDamagedUtf8ForSomethingElse(
      @ForAll("texts") String text, @ForAll @IntRange(min = 0, max = 10_000) int where) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] damaged = bytes.clone();
    damaged[where % bytes.length] = (byte) 0xFF;

    assertThat(TextDecoder.decode(damaged, Optional.empty()))
        .isInstanceOf(FileOutcome.Rejected.class);
  }

  @Property(tries = 300)
  void neverMakesUpACharacter(@ForAll byte[] bytes) {
    if (TextDecoder.decode(bytes, Optional.empty())
        instanceof FileOutcome.Accepted<DecodedText>(DecodedText decoded)) {
      byte[] again = decoded.text().getBytes(decoded.charset());
      String before = new String(bytes, decoded.charset()).replace("\uFEFF", "");
      assertThat(new String(again, decoded.charset()))
          .isEqualTo(before.replace("\r\n", "\n").replace('\r', '\n'));
    }
  }

  @Property(tries = 100)
  void refusesAnOddByteAtTheEndOfUtf16(@ForAll("texts") String text) {
    byte[] bytes = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);

    assertThat(TextDecoder.decode(Arrays.copyOf(bytes, bytes.length - 1), Optional.empty()))
        .isInstanceOf(FileOutcome.Rejected.class);
  }

  @Provide
  Arbitrary<String> texts() {
    return ChineseTexts.simplified();
  }

  @Provide
  Arbitrary<String> charsets() {
    return net.jqwik.api.Arbitraries.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE");
  }
}
