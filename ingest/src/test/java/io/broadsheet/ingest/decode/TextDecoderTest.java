package io.broadsheet.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void endsEveryLineWithALineFeed() {
    assertThat(text("一\r\n二\r三\n四".getBytes(StandardCharsets.UTF_8))).isEqualTo("一\n二\n三\n四");
  }

  @Test
  void decodesAShortPageInGbk() {
    assertThat(TextDecoder.decode("本报讯（记者 张三）昨日开工。".getBytes(GB18030), Optional.empty()))
        .isEqualTo(FileOutcome.accept(new DecodedText("本报讯（记者 张三）昨日开工。", GB18030)));
  }

  @Test
  void decodesTraditionalCharactersInBig5() {
    String text = "本報訊（記者張三）昨日舉行開工典禮，總投資十億元，預計後年完工。";

    assertThat(text(text.getBytes(Charset.forName("Big5")))).isEqualTo(text);
  }

  @Test
  void keepsRareCharactersOfGb18030() {
    String text = "记者李𬭎、王䶮报道：该项目昨日开工，总投资十亿元。";

    assertThat(text(text.getBytes(GB18030))).isEqualTo(text);
  }

  @Test
  void takesTheDeclaredCharsetAtItsWord() {
    byte[] bytes = "昨日".getBytes(GB18030);

    assertThat(TextDecoder.decode(bytes, Optional.of(GB18030)))
        .isEqualTo(FileOutcome.accept(new DecodedText("昨日", GB18030)));
    assertThat(reason(bytes, Optional.of(StandardCharsets.UTF_8))).isEqualTo(Reason.UNDECODABLE);
  }

  @Test
  void namesTheFirstByteThatDoesNotBelong() {
    byte[] bytes = "昨日开工典礼".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xFF;

    assertThat(TextDecoder.decode(bytes, Optional.empty()))
        .isInstanceOfSatisfying(
            FileOutcome.Rejected.class,
            rejected -> assertThat(rejected.message()).contains("UTF-8", "byte 6"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\u3000\u00A0\u2028\u0085\u001C", "\uFEFF", "\uFEFF\r\n"})
  void refusesWhatHasNoText(String blank) {
    assertThat(reason(blank.getBytes(StandardCharsets.UTF_8), Optional.empty()))
        .isEqualTo(Reason.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7 text, PDF",
    "PK\u0003\u0004rest, ZIP",
    "GIF89a.., GIF",
    "{\\rtf1 text}, RTF"
  })
  void namesTheKindOfABinaryFile(String content, String kind) {
    assertThat(TextDecoder.decode(content.getBytes(StandardCharsets.ISO_8859_1), Optional.empty()))
        .isInstanceOfSatisfying(
            FileOutcome.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Reason.BINARY);
              assertThat(rejected.message()).contains(kind);
            });
  }

  @Test
  void refusesTextWithNulBytes() {
    assertThat(reason("abc\0def\0ghi".getBytes(StandardCharsets.UTF_8), Optional.empty()))
        .isEqualTo(Reason.BINARY);
  }

  @Test
  void toleratesAStrayControlCharacterInALongPage() {
    String text = "昨日".repeat(200) + "\u001A";

    assertThat(text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }

  @Test
  void refusesACharsetThatItCannotTell() {
    byte[] western = "Señor Müller fährt über Köln à Orléans".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(reason(western, Optional.empty())).isEqualTo(Reason.UNDECODABLE);
  }

  private static String text(byte[] bytes) {
    return switch (TextDecoder.decode(bytes, Optional.empty())) {
      case FileOutcome.Accepted<DecodedText>(DecodedText decoded) -> decoded.text();
      case FileOutcome.Rejected<DecodedText>(Reason _, String message) ->
          throw new AssertionError(message);
    };
  }

  private static Reason reason(byte[] bytes, Optional<Charset> declared) {
    return switch (TextDecoder.decode(bytes, declared)) {
      case FileOutcome.Accepted<DecodedText> accepted -> throw new AssertionError(accepted);
      case FileOutcome.Rejected<DecodedText>(Reason reason, String _) -> reason;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shift_JIS | 東京都は十五日、新しい交通計画を発表した。公共交通の利用を進めるという。",
        "EUC-JP | 東京都は十五日、新しい交通計画を発表した。公共交通の利用を進めるという。",
        "ISO-2022-JP | 東京都は十五日、新しい交通計画を発表した。公共交通の利用を進めるという。",
        "EUC-KR | 서울시는 15일 새로운 교통 계획을 발표했다. 시민들은 기대하고 있다고 말했다.",
        "windows-1252 | Der Bürgermeister stellte gestern den neuen Plan für die Straßen vor.",
        "windows-1252 | Le maire a présenté hier le plan très attendu : les rues seront aménagées.",
        "windows-1252 | Die Stadt wird ein Jahr lang gesperrt, sagte der Burgermeister gern: schön."
      })
  void refusesTextOfOtherLanguagesAndNamesTheCharsetThatFits(String charset, String text) {
    FileOutcome<DecodedText> outcome =
        TextDecoder.decode(text.getBytes(Charset.forName(charset)), Optional.empty());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            FileOutcome.Rejected.class,
            rejected ->
                assertThat(rejected.message()).contains("looks like " + charset, "--charset"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB18030 | 市民读书节今日开幕",
        "GB18030 | 市民讀書節昨日舉行，來自全市的三千名讀者參加。",
        "Big5-HKSCS | 市民讀書節昨日舉行，來自全市的三千名讀者參加。",
        "UTF-16LE | 市民读书节昨日举行。",
        "GB18030 | Apple 公司昨日发布 iPhone，售价 5999 元。"
      })
  void takesChineseTextThatIsShort(String charset, String text) {
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)), Optional.empty()))
        .isEqualTo(FileOutcome.accept(new DecodedText(text, Charset.forName(charset))));
  }
}
