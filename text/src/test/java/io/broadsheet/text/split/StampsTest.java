package io.broadsheet.text.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.page.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What furniture tells of its page where no masthead does. */
class StampsTest {

  @Test
  void takesTheDateOfAStampBelowTheHeadline() {
    Page page =
        Pages.only(
            """
            消息一则

            发布时间: 2017-06-23 20:25:16 点击数量:

              6月22日下午,医疗队来到社区开展义诊,为居民量血压、测血糖,受到欢迎。昨天,医疗队表示将继续服务基层。
            """);
    assertThat(page.masthead().date()).contains(LocalDate.of(2017, 6, 23));
  }

  @Test
  void takesTheDateBesideALinkToThePageBefore() {
    Page page =
        Pages.only(
            """
            前一版 2024年07月26日

            老干部情况通报会召开
              本报7月25日讯 今天上午,老干部情况通报会召开,通报上半年全区发展情况。区委书记张红出席会议并讲话。
            """);
    assertThat(page.masthead().date()).contains(LocalDate.of(2024, 7, 26));
  }

  @Test
  void takesNoDateOnWhichACopyWasMade() {
    Page page =
        Pages.only(
            """
            导出时间：2024-07-26 10:02
            医疗队来到社区开展义诊
            来源：滨江日报
            　　6月22日下午，医疗队来到社区开展义诊，为居民量血压、测血糖，受到欢迎。
            　　医疗队表示将继续服务基层。
            """);
    assertThat(page.masthead().date()).isEmpty();
  }
}
