package io.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

  @ParameterizedTest
  @CsvSource({
    "昨天开工。丙县新桥通车！市民来了。, 丙县, 丙县新桥通车！",
    "丙县新桥通车？市民来了, 丙县, 丙县新桥通车？",
    "丙县新桥通车？市民来了, 市民, 市民来了",
    "一是修路；二是架桥；三是植树, 架桥, 二是架桥；",
    "他说：“新桥通车了。”市民鼓掌。, 新桥, 他说：“新桥通车了。”",
    "他说：“新桥通车了。”市民鼓掌。, 市民, 市民鼓掌。"
  })
  void reachesFromOneSentenceEndToTheNext(String text, String mention, String sentence) {
    assertThat(around(text, mention)).isEqualTo(sentence);
  }

  @Test
  void endsWithItsLine() {
    assertThat(around("丙县新桥通车\n本报讯 丙县新桥昨天通车。", "通车")).isEqualTo("丙县新桥通车");
    assertThat(around("标题\n 　正文没有句号\n下一行", "正文")).isEqualTo("正文没有句号");
  }

  @Test
  void keepsAMentionWholeThatHasASentenceEndInside() {
    assertThat(around("讲话《向何处去？》发表。会后散了。", "《向何处去？》")).isEqualTo("讲话《向何处去？》发表。");
  }

  @Test
  void isCutNearTheMentionWhenTheSentenceIsTooLong() {
    String sentence = around("前".repeat(5000) + "丙县" + "后".repeat(5000), "丙县");

    assertThat(sentence)
        .hasSize(2 * Sentence.LONGEST_SIDE + 2)
        .contains("前丙县后")
        .startsWith("前")
        .endsWith("后");
  }

  @Test
  void isNeverCutWithinACharacter() {
    String sentence = around("𠮷".repeat(200) + "某丙县" + "𠮷".repeat(200), "丙县");

    assertThat(sentence.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  @Property
  void standsInTheTextAndHoldsTheMention(
      @ForAll String text, @ForAll @IntRange(min = -2, max = 300) int start, @ForAll byte length) {
    String sentence = Sentence.around(text, start, start + length);

    assertThat(text).contains(sentence);
    assertThat(sentence.length()).isLessThanOrEqualTo(2 * Sentence.LONGEST_SIDE + 700);
    int from = Math.clamp(start, 0, text.length());
    int to = Math.clamp((long) start + length, from, text.length());
    assertThat(sentence).contains(text.substring(from, to).strip());
  }

  private static String around(String text, String mention) {
    int start = text.indexOf(mention);
    return Sentence.around(text, start, start + mention.length());
  }
}
