package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.split.PageSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoCreditTest {

  private final Vocabulary vocabulary = Vocabulary.parse(PageSplitter.defaultVocabulary());
  private final PhotoCredit credit = new PhotoCredit(vocabulary, new BylineReader(vocabulary));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "工人们正在赶制订单。□记者 王小明 摄|王小明",
        "工人们正在赶制订单。本报记者 王　明 摄|王明",
        "工人们正在赶制订单。新华社记者 王小明 摄|王小明",
        "工人们正在赶制订单。本报记者 王小明 摄影报道|王小明",
        "市民在树荫下纳凉。新华社发（周小强 摄）|周小强",
        "市民在树荫下纳凉。（王小明 摄）|王小明",
        "市民在树荫下纳凉。 王小明 摄|王小明"
      })
  void namesThePhotographer(String caption, String name) {
    assertThat(credit.read(caption)).hasValueSatisfying(n -> assertThat(n).containsExactly(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"船队出海。（资料图片）", "船队出海。(资料图片)", "船队出海。（图片由主办方提供图片）"})
  void knowsCreditsThatNameNobody(String caption) {
    assertThat(credit.read(caption)).hasValueSatisfying(n -> assertThat(n).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"项目总投资30亿元。", "会议通过了（草案）", "他爱好摄影", "这是一张老照片。", "", "研究员们绘出了蓝图"})
  void takesNoOtherBlockForACaption(String text) {
    assertThat(credit.read(text)).isEmpty();
  }

  @Test
  void knowsHowCaptionsOpen() {
    assertThat(credit.opens("图为供电公司员工在巡检线路。")).isTrue();
    assertThat(credit.opens("图书馆今天开放")).isFalse();
  }
}
