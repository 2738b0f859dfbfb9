package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.page.PageArticle.Reporter;
import io.broadsheet.text.split.PageSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineReaderTest {

  private final Vocabulary vocabulary = Vocabulary.parse(PageSplitter.defaultVocabulary());
  private final DatelineReader reader =
      new DatelineReader(vocabulary, new BylineReader(vocabulary));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报讯 今天上午，会议召开",
        "本报讯　今天上午，会议召开",
        "本报3月18日讯 今天上午",
        "本报北京3月18日讯 今天上午",
        "新华社北京3月17日电",
        "据新华社北京3月17日电 高质量发展",
        "中新社北京7月25日电 （记者 陈溯）中国",
        "人民日报北京3月5日电 （记者王明）今天",
        "本报综合消息 记者了解到",
        "新华社华盛顿1月2日电（记者 王明）",
        "港灣日報訊 昨日",
        "据新华社电 今天",
        "（记者 王小明）今天上午，会议召开",
        "3月18日讯（记者 王小明）今天上午",
        "滨江讯 今天上午",
        "新区讯（记者 王小明）今天上午",
        "新华网消息 今天上午"
      })
  void knowsHowStoriesOpen(String paragraph) {
    assertThat(reader.read(paragraph)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本报讯（记者 王小明）昨天|王小明",
        "本报讯（记者 王小明 通讯员 李　涛）昨天|王小明 李涛",
        "新华社北京10月5日电（记者王小明、赵一凡）昨天|王小明 赵一凡",
        "本报讯 记者孙小倩报道：昨天|孙小倩",
        "本报3月4日讯（见习记者 王小明）昨天|王小明"
      })
  void namesTheReportersBehindIt(String paragraph, String names) {
    assertThat(reader.read(paragraph).orElseThrow().reporters())
        .extracting(Reporter::name)
        .containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "据报道，全市用电负荷创新高",
        "记者从供电公司了解到",
        "新区供电公司抢修人员24小时待命",
        "（一）总体要求",
        "通讯技术不断进步",
        "",
        "报社举行电影周"
      })
  void takesNoOtherParagraphForAStart(String paragraph) {
    assertThat(reader.read(paragraph)).isEmpty();
  }
}
