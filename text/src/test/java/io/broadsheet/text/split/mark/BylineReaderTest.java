package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.page.PageArticle.Reporter;
import io.broadsheet.text.split.PageSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineReaderTest {

  private final BylineReader reader =
      new BylineReader(Vocabulary.parse(PageSplitter.defaultVocabulary()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "□记者 王小明 报道|王小明",
        "本报记者 王小明 赵一凡|王小明 赵一凡",
        "□本报记者 王　明 通讯员 赵 凡|王明 赵凡",
        "记者王小明 通讯员赵一凡 报道|王小明 赵一凡",
        "本报首席记者 王小明 实习生 赵一凡|王小明 赵一凡",
        "新华社记者 王小明、赵一凡|王小明 赵一凡",
        "人民日报记者 王小明|王小明",
        "滨江日报全媒体记者 王小明|王小明",
        "本报记者 王小明 文/图|王小明",
        "（记者 王小明）|王小明",
        "作者：王小明|王小明",
        "□ 王小明 赵一凡|王小明 赵一凡",
        "本報記者 黃美玲 報道|黃美玲",
        "特约记者 阿里木·买买提|阿里木·买买提",
        "见习记者 欧阳明月|欧阳明月"
      })
  void namesWhoWrote(String line, String names) {
    assertThat(reader.read(line))
        .hasValueSatisfying(
            byline ->
                assertThat(byline.reporters())
                    .extracting(Reporter::name)
                    .containsExactly(names.split(" ")));
  }

  @Test
  void keepsRolesAsPrinted() {
    assertThat(reader.read("□本报记者 王小明 通讯员 赵一凡").orElseThrow().reporters())
        .isEqualTo(List.of(new Reporter("王小明", "本报记者"), new Reporter("赵一凡", "通讯员")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"□本报评论员", "本报评论员", "新华社评论员", "社论"})
  void knowsCommentatorsThatNameNobody(String line) {
    Byline byline = reader.read(line).orElseThrow();
    assertThat(byline.commentator()).isTrue();
    assertThat(byline.reporters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "记者从市发展改革委了解到",
        "记者调查",
        "全市高质量发展大会召开",
        "据了解，今年以来",
        "",
        "2024年3月5日",
        "记者看到，现场一片繁忙。"
      })
  void takesNoOtherLineForAByline(String line) {
    assertThat(reader.read(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "文/图 本报记者 王小明",
        "记者 王小明/文 图",
        "文/记者 王小明",
        "（本报记者 王小明）",
        "本报综合 （记者 王小明）",
        "●本报记者 王小明"
      })
  void takesWordsForTheWorkForNoName(String line) {
    assertThat(reader.read(line).orElseThrow().reporters())
        .extracting(reporter -> reporter.name())
        .containsExactly("王小明");
  }

  @Test
  void knowsNamesWithoutARole() {
    assertThat(reader.namesOnly("王小明")).isTrue();
    assertThat(reader.namesOnly("王　明")).isTrue();
    assertThat(reader.namesOnly("王小明 赵一凡")).isTrue();
    assertThat(reader.namesOnly("因地制宜 走出新路子")).isFalse();
    assertThat(reader.namesOnly("安全")).isFalse();
  }
}
