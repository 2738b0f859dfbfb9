package io.broadsheet.text.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.page.Page;
import org.junit.jupiter.api.Test;

/** Texts as copies, archives and exports have them. */
class CopiesTest {

  @Test
  void partsArticlesByTheLinesOfAnArchive() {
    Page page =
        Pages.only(
            """
            1957年6月3日某某日报 第3版

            第3版()
            专栏:

            机帆船队出海
            这是船队离港时的情形。本报记者江帆摄


            第3版()
            专栏:

            渔场捕捞提前完成计划
            本报海门二日电 三个渔场已捕鱼九千余担,提前完成上半年计划。各社继续出海。
            """);
    assertThat(Pages.headlines(page)).containsExactly("机帆船队出海", "渔场捕捞提前完成计划");
    assertThat(page.articles().getFirst().captions().getFirst().photographers())
        .containsExactly("江帆");
  }

  @Test
  void leavesAStampBelowAHeadlineOut() {
    Page page =
        Pages.only(
            """
            外媒高度关注访问
            2017-04-08 11:30:37 来源:某网-《某日报》 责任编辑:黄红 赵舒 |
            分享到:
            |
            某日报莫斯科4月7日电(记者汪嘉、陈晓)主流媒体对会晤给予高度关注,认为会晤将规划路线图。通讯社对会晤进程进行全方位的即时报道。
            """);
    assertThat(Pages.headlines(page)).containsExactly("外媒高度关注访问");
    assertThat(Pages.names(page.articles().getFirst())).containsExactly("汪嘉", "陈晓");
  }

  @Test
  void takesAFirstLineWithADividerForTheHeadline() {
    Page page =
        Pages.only(
            """
            政情|某省调整多地县(市、区)委书记,两名书记拟任副厅级职务

            2020年06月19日08:52  来源:某日报客户端

            在发布公示10天后,姚红、田海、朱平分别迎来了自己的新职位。新一轮县委书记的调整开始了。

            6月17日上午,栖霞市召开全市领导干部会议,宣布了省委的任职决定:姚红同志任市委书记。
            """);
    assertThat(Pages.headlines(page)).containsExactly("政情|某省调整多地县(市、区)委书记,两名书记拟任副厅级职务");
  }

  @Test
  void partsANumberedDigest() {
    Page page =
        Pages.only(
            """
            1998-12-24
            第 1 版
            1. 还是看球吧!
            【美国《商报》12月22日报道】题:观众更爱看球赛 当国会19日进行表决时,观众却目不转睛地看球赛。调查表明,看球的观众大大超过看新闻的观众。
            2. 央行决定利率不变
            【美联社巴黎12月22日电】央行今天决定让短期利率保持不变。这个决定在人们的意料之中。
            3. 总统承诺要使军队现代化
            【法新社马尼拉12月22日电】总统周立今天承诺将使军队现代化,并发誓要保卫本国领土。
            """);
    assertThat(Pages.headlines(page)).containsExactly("还是看球吧!", "央行决定利率不变", "总统承诺要使军队现代化");
  }

  @Test
  void leavesAnAddressBelowAHeadlineOut() {
    Page page =
        Pages.only(
            """
            警车开道 送伤者到医院

            http://www.example.com.cn 2007年03月15日08:50 某新闻网-某商报

              昨日下午3时35分,在立交桥下,一辆灰色小车突然停在民警李进面前。驾驶员求助称,车上有一姑娘手指被轧断。李进随即骑上摩托开道。
              10分钟后,伤者被送到省医院。
            """);
    assertThat(Pages.headlines(page)).containsExactly("警车开道 送伤者到医院");
    assertThat(page.articles().getFirst().deck()).isEmpty();
  }

  @Test
  void leavesTheDateOfThePageBeforeOut() {
    Page page =
        Pages.only(
            """
            前一版 2024年07月26日

            老干部情况通报会召开
              本报7月25日讯 今天上午,老干部情况通报会召开,通报上半年全区发展情况。区委书记张红出席会议并讲话。
            """);
    assertThat(Pages.headlines(page)).containsExactly("老干部情况通报会召开");
    assertThat(page.articles().getFirst().kicker()).isEmpty();
  }

  @Test
  void readsTwoDispatchesAsOneArticle() {
    Page page =
        Pages.only(
            """
            1987-11-29

            健儿顶风冒雨创纪录 神枪手鸣金收兵

            第4版(体育)
            专栏:

             健儿顶风冒雨创纪录
             神枪手鸣金收兵
             本报广州11月28日电 记者缪石报道:全运会射击比赛,今天下午在风雨中结束。在最后5枚金牌的角逐中,又有3人3次超过亚洲纪录。
             今天上午,男子气手枪比赛首先打响,李豹获得冠军。
             本报广州11月28日电 记者吴明报道:今天,广州的气温骤降。然而,田径健儿不畏寒冷,仍创造了一项新的亚洲纪录。
            """);
    assertThat(page.articles()).hasSize(1);
    assertThat(Pages.names(page.articles().getFirst())).containsExactly("缪石", "吴明");
  }

  @Test
  void takesNoCityForAReporterInHongKong() {
    Page page =
        Pages.only(
            """
            運動員奪冠
            香港某報訊(記者 李聰、王笑 天津報道)全運會昨迎來第七個比賽日,浙江選手以十秒零四摘得金牌,亞軍由廣東選手獲得。
            """);
    assertThat(Pages.names(page.articles().getFirst())).containsExactly("李聰", "王笑");
  }

  @Test
  void findsTheReporterOfATaiwaneseAgency() {
    Page page =
        Pages.only(
            """
            男子拒捕落網
            (中央社記者林建邦台北8日電)台北市警方昨天到台中市偵辦案件,犯嫌拒捕並開車衝撞,警方開槍制止後將他逮捕。
            """);
    assertThat(Pages.names(page.articles().getFirst())).containsExactly("林建邦");
  }

  @Test
  void keepsThePlaceAboveAHeadingApart() {
    Page page =
        Pages.only(
            """
            沙场鼓角鸣——发自演兵场的一组报道
            编者按 自1月17日起,本报开设“走军营”专栏。战地记者深入部队采访。请看5名记者发自演兵场的一组报道。
            东
            无锡某基地
            弹药投送模块化
            丁雷、记者向鸣报道:“命你部迅速补充弹药!”初春时节,数台作业车从基地出发展开投送。
            南
            第75集团军某旅
            陆空对抗淬剑锋
            记者李浩、通讯员叶国报道:南国初春,某旅导弹一营与某部陆空对抗演练悄然打响。该营营长李川立即调整战术。
            """);
    assertThat(page.toString()).doesNotContain("东无锡某基地弹药投送模块化");
  }

  @Test
  void findsASignatureWithoutBrackets() {
    Page page =
        Pages.only(
            """
            警车开道 送伤者到医院
              昨日下午3时35分,一辆灰色小车突然停在民警李进面前。驾驶员求助称,车上有一姑娘手指被轧断。李进随即骑上摩托开道,伤者被送到省医院。张大 记者 王煜
            """);
    assertThat(Pages.names(page.articles().getFirst())).contains("王煜");
  }

  @Test
  void findsASignatureInBrackets() {
    Page page =
        Pages.only(
            """
            社区开展义诊活动
              6月22日下午,医疗队来到社区开展义诊,为居民量血压、测血糖,受到欢迎。
              医疗队表示,将继续服务基层。
              (区政协办公室  余军)
            """);
    assertThat(Pages.names(page.articles().getFirst())).containsExactly("余军");
  }

  @Test
  void findsCaptionsBehindPhotoMarks() {
    Page page =
        Pages.only(
            """
            1977年4月8日人民日报 第2版

            第2版()
            专栏:

            周达总统应邀出席文艺晚会
            新华社一九七七年四月七日讯 总统周达今天晚上应邀出席文艺晚会,观看舞蹈节目。
            晚会是由市里举办的。文艺工作者的演出博得热烈的掌声。
            今天上午,周达总统由农林部副部长肖平陪同,参观了展览。(附图片)
            周达总统由肖平副部长陪同参观展览。新华社记者摄


            第2版()
            专栏:

            王天副总理会见代表团
            新华社一九七七年四月七日讯 副总理王天今天下午会见代表团,进行了友好的谈话。
            会见时在座的有外交部副部长王海。(附图片)
            王天副总理会见代表团。 新华社记者摄
            """);
    assertThat(page.articles()).hasSize(2).allSatisfy(a -> assertThat(a.captions()).hasSize(1));
    assertThat(page.articles().toString()).doesNotContain("第2版()");
  }

  @Test
  void leavesAnIndexBehindAnArticleOut() {
    Page page =
        Pages.only(
            """
            一男子摔倒路人守护
            　　本报讯 (记者 徐明)天雨路滑,一名男子摔倒在地。路人赶到现场,撑伞守护伤者,大约20分钟后救护车赶到。
               第A01版:一版要闻
               第A02版:特别报道
               第A07版:评论/随笔
               第A08版:上海新闻
            """);
    assertThat(page.articles()).hasSize(1);
    assertThat(Pages.paragraphs(page.articles().getFirst())).hasSize(1);
  }

  @Test
  void takesNoListOfFactsForTheHeadline() {
    Page page =
        Pages.only(
            """
            某石化报
            日期:01-15
            版面:
            第8版:某石化报08版 上一篇 下一篇
            采油厂历年原油产量柱状图
            累计探明石油地质储量5.22亿吨
            累计生产原油7300多万吨
            采油平台122座
            海底管道164条
            □孔庆 陈 杰 文/图
            初夏的5月,渤海湾畔一派繁忙景象,油田正开足马力提速施工。今年原油产量将达到新高365万吨。
            作为重要阵地,采油厂牢记嘱托,推动油气增储上产。
            """);
    assertThat(page.articles().toString()).doesNotContain("版面:").doesNotContain("上一篇");
    assertThat(page.articles().getFirst().headline().orElseThrow().text())
        .doesNotContain("采油平台122座");
  }
}
