package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.page.PageArticle.Reporter;
import io.broadsheet.text.split.PageSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureReaderTest {

  private static final SignatureReader READER =
      new SignatureReader(Vocabulary.parse(PageSplitter.defaultVocabulary()));

  private static List<String> names(String text) {
    return READER.read(text).map(Byline::reporters).orElse(List.of()).stream()
        .map(Reporter::name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "（区政协办公室　余军）, 余军",
    "农艺师　申有根, 申有根",
    "（沿溪法庭　龚小莉　施　文）, 龚小莉 施文",
    "【記者陸小芬／台東報導】, 陸小芬",
    "中央社記者林建邦台北8日電, 林建邦",
    "記者 李聰、王笑 天津報道, 李聰 王笑",
    "林恩溥牧師, 林恩溥",
    "侯 振 海, 侯振海",
    "張大 記者 王煜, 張大 王煜"
  })
  void findsThosePeopleWhoWrote(String text, String names) {
    assertThat(names(text)).containsExactly(names.split(" "));
  }

  @Test
  void leavesPhotographersOut() {
    assertThat(names("文/肖启文 郭燕　图/徐洁")).containsExactly("肖启文", "郭燕");
    assertThat(names("楚天云 文　苗子 图")).containsExactly("楚天云");
  }

  @Test
  void findsNobodyInOffices() {
    assertThat(names("本报编辑部")).isEmpty();
    assertThat(names("（作者系西北农林科技大学副教授）")).isEmpty();
  }

  @Test
  void takesAPenNameThatStandsAlone() {
    assertThat(names("江边柳")).containsExactly("江边柳");
  }
}
