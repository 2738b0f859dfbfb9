package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.split.PageSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureReaderTest {

  private final FurnitureReader reader =
      new FurnitureReader(Vocabulary.parse(PageSplitter.defaultVocabulary()));

  @ParameterizedTest
  @CsvSource({"■4版,4", "3版,3", "→A05,A05", "详见7版,7", "（见第二版）,2", "▶第03版,3", "詳見A2版,A2"})
  void readsReferencesToOtherPages(String line, String page) {
    assertThat(reader.reference(line)).contains(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"更多报道见3版", ">>更多报道见3版", "（相关报道见3版）", "相关报道刊第4版", "更多報道見A3版"})
  void knowsPointers(String line) {
    assertThat(reader.isPointer(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "责任编辑 王小明 美编 赵凡 校对 李涛", "责编：王小明 版式：赵凡", "编辑:王明 美编:赵凡 审读:李涛",
        "本版编辑 王小明", "责任编辑：王明 电话：0000-12345678", "責任編輯 陳大文"
      })
  void knowsEditors(String line) {
    assertThat(reader.isCredit(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"编辑部搬家了", "设计感十足的新地标", "策划一场说走就走的旅行", "2024年", "统筹发展和安全"})
  void takesNoTitleForEditors(String line) {
    assertThat(reader.isCredit(line)).isFalse();
  }

  @Test
  void knowsIndexHeadsAndSources() {
    assertThat(reader.isIndexHead("【今日导读】")).isTrue();
    assertThat(reader.isIndexHead("导 读")).isTrue();
    assertThat(reader.isIndexHead("导读课受欢迎")).isFalse();
    assertThat(reader.isSource("来源：城市晚报")).isTrue();
    assertThat(reader.isSource("来源于生活")).isFalse();
  }
}
