package io.broadsheet.text.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.page.Furniture;
import io.broadsheet.text.page.FurnitureKind;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages as other newspapers make them. */
class VariationsTest {

  @Test
  void joinsAParagraphCutByAColumnEnd() {
    Page page =
        Pages.only(
            """
            社区食堂开张

            　　本报讯 昨天上午，幸福社区的老年食
            堂正式开张，附近居民纷纷前来品尝，大家

            “一致好评”，连声说味道好。食堂面向六
            十岁以上老人提供优惠，明年还将扩大规模，
            让更多老人受益。
            """);
    assertThat(Pages.headlines(page)).containsExactly("社区食堂开张");
    assertThat(Pages.paragraphs(page.articles().getFirst()))
        .containsExactly(
            "本报讯 昨天上午，幸福社区的老年食堂正式开张，附近居民纷纷前来品尝，大家“一致好评”，连声说味道好。"
                + "食堂面向六十岁以上老人提供优惠，明年还将扩大规模，让更多老人受益。");
  }

  @Test
  void bringsAContinuationMarkAboveAHeadlineToTheBodyBelowIt() {
    Page page =
        Pages.only(
            """
            02版 要闻

            （上接第一版）
            城东水厂改造完工
            日供水能力提高五成

            　　城东水厂改造工程自去年三月动
            工以来，施工单位克服管线密集、场
            地狭窄等困难，先后完成沉淀池加固
            、滤池翻新和送水泵房扩建，日供水
            能力由原来的八万吨提高到十二万吨
            。
            　　记者在现场看到，新装的四台水
            泵已经通电试转，中控室的大屏幕上
            实时显示各处管网的压力。值班员说
            ，以前夏天用水高峰时，高层住户常
            常断水，今后不会再有这样的事情。
            　　据了解，水厂还将建设一座水质
            检测中心，年内投入使用。

            区图书馆新增夜间开放时间

            　　本报讯（记者 李文）区图书馆
            从下月起每周五、周六延长开放到晚
            上十点，读者可以凭借书证免费使用
            自习室和电子阅览室。
            　　图书馆负责人介绍，延长开放后
            将增加两名值班馆员。
            """);
    assertThat(Pages.headlines(page)).containsExactly("城东水厂改造完工日供水能力提高五成", "区图书馆新增夜间开放时间");
    assertThat(page.articles().getFirst().continuedFrom()).contains("1");
  }

  @Test
  void leadsAParagraphOnBehindACaption() {
    Page page =
        Pages.only(
            """
            　　□本报记者 王小明
            　　本报讯 近日，全市春耕生产全面展
            开，农机手驾驶新型农机在田间来回作
            业，效率比去年提高了三成以上，今年当

            农机手正在田间作业。本报记者 赵
            凡 摄

            地计划种植早稻二十万亩，目前已完成
            整地十五万亩。

            全市春耕生产全面展开
            """);
    PageArticle article = page.articles().getFirst();
    assertThat(Pages.paragraphs(article)).hasSize(1);
    assertThat(article.captions().getFirst().photographers()).containsExactly("赵凡");
    assertThat(Pages.names(article)).containsExactly("王小明");
    assertThat(Pages.headlines(page)).containsExactly("全市春耕生产全面展开");
  }

  @Test
  void readsJumpsInBothDirections() {
    Page page =
        Pages.only(
            """
            （紧接第一版）会议要求，各地要抓紧抓实防汛救灾工作，确保群众安全。

            会议强调，要做好灾后恢复重建。

            加装电梯惠及四千户

            本报讯 全市已加装电梯二百台，惠及居民四千户。（下转A02版）
            """);
    assertThat(page.articles().get(0).continuedFrom()).contains("1");
    assertThat(page.articles().get(0).headline()).isEmpty();
    assertThat(page.articles().get(1).jumpTo()).contains("A02");
    assertThat(Pages.headlines(page)).containsExactly("", "加装电梯惠及四千户");
  }

  @Test
  void readsAMastheadOfThreeLines() {
    Page page = Pages.only("滨江日报\n2024年7月26日 星期五\n第2版 要闻\n\n大桥合龙\n\n本报讯 大桥昨天合龙。\n");
    assertThat(page.masthead())
        .isEqualTo(
            new Page.Masthead(
                Optional.of("滨江日报"), Optional.of(LocalDate.of(2024, 7, 26)), Optional.of("2")));
    assertThat(Pages.headlines(page)).containsExactly("大桥合龙");
  }

  @Test
  void readsTraditionalCharacters() {
    Page page =
        Pages.only(
            """
            港灣大橋順利合龍

            本報訊（記者 陳大文）港灣大橋工程昨日完成合龍，預計明年通車。（下轉A03版）

            新學年開學 校園迎新生

            本報記者 黃美玲 報道

            昨日是新學年開學的第一天，全市各學校迎來新生。

            責任編輯 陳小華
            """);
    assertThat(Pages.headlines(page)).containsExactly("港灣大橋順利合龍", "新學年開學 校園迎新生");
    assertThat(Pages.names(page.articles().get(0))).containsExactly("陳大文");
    assertThat(page.articles().get(0).jumpTo()).contains("A03");
    assertThat(Pages.names(page.articles().get(1))).containsExactly("黃美玲");
    assertThat(page.furniture()).extracting(Furniture::kind).containsExactly(FurnitureKind.CREDIT);
  }

  @Test
  void knowsABylineOfNamesAlone() {
    Page page =
        Pages.only(
            """
            把春耕抓得更紧

            钟小言

            一年之计在于春，要把责任压得更实。
            """);
    assertThat(Pages.names(page.articles().getFirst())).containsExactly("钟小言");
    assertThat(Pages.headlines(page)).containsExactly("把春耕抓得更紧");
  }

  @Test
  void marksOpinionPieces() {
    Page page = Pages.only("抓好春耕备耕\n\n□本报评论员\n\n一年之计在于春，要把责任压得更实。\n");
    assertThat(page.articles().getFirst().type()).isEqualTo(PageArticle.Type.COMMENTARY);
    assertThat(page.articles().getFirst().reporters()).isEmpty();
  }

  @Test
  void marksNoticesAndInterviews() {
    Page page =
        Pages.only(
            """
            停水公告

            因管网改造，定于28日9时至18时对人民路以东停水。

            让冰雪热持续更久

            □记者 王小明

            问：今年冬天有哪些新变化？

            答：滑雪场增加了夜场，票价也更实惠。

            问：明年有什么打算？

            答：还要建设冰雪小镇，吸引更多游客。
            """);
    assertThat(page.articles())
        .extracting(PageArticle::type)
        .containsExactly(PageArticle.Type.NOTICE, PageArticle.Type.INTERVIEW);
  }

  @Test
  void sharesOutKickerHeadlineAndDeck() {
    Page page =
        Pages.only(
            """
            全市经济工作会议召开

            奋力推动高质量发展 建设现代化新城

            王小明讲话 赵小凡主持

            □记者 李小涛 报道

            本报讯 昨天，全市经济工作会议召开，部署推动高质量发展，建设现代化新城各项工作。王小明讲话。
            """);
    PageArticle article = page.articles().getFirst();
    assertThat(article.kicker().orElseThrow().text()).isEqualTo("全市经济工作会议召开");
    assertThat(article.headline().orElseThrow().text()).isEqualTo("奋力推动高质量发展 建设现代化新城");
    assertThat(article.deck().orElseThrow().text()).isEqualTo("王小明讲话 赵小凡主持");
  }

  @Test
  void putsASpaceBetweenLatinWordsOnly() {
    Page page =
        Pages.only(
            """
            　　本报讯 昨天，市图书馆举办 Open
            Day 活动，吸引读者二千余人前来参加，
            活动持续三天，总借阅量达到二万余册。

            市图书馆举办开放日活动
            """);
    assertThat(Pages.paragraphs(page.articles().getFirst()).getFirst())
        .startsWith("本报讯 昨天，市图书馆举办 Open Day 活动，吸引读者二千余人前来参加，活动");
  }

  @Test
  void keepsItsVersionAsLongAsItsDataStayTheSame() {
    PageSplitter same =
        PageSplitter.with(PageSplitter.defaultVocabulary(), PageSplitter.defaultWeights());
    PageSplitter other =
        PageSplitter.with(
            PageSplitter.defaultVocabulary() + "\nindex = 内容导航\n", PageSplitter.defaultWeights());
    assertThat(List.of(same.version(), other.version()))
        .first()
        .isEqualTo(Pages.SPLITTER.version())
        .isNotEqualTo(other.version());
  }

  @Test
  void leavesAHeadlineWholeThatBreaksBehindWhoAttended() {
    Page page =
        Pages.only(
            """
            王小明出席
            全市桥梁建设推进会

            　　本报讯 昨天，全市桥梁建设推进会召开，
            王小明出席会议并听取汇报，要求加快桥梁
            建设进度，确保工程质量。
            """);
    assertThat(Pages.headlines(page)).containsExactly("王小明出席全市桥梁建设推进会");
  }

  @Test
  void takesANameOfASeriesForTheKicker() {
    Page page =
        Pages.only(
            """
            绿色家园建设系列访谈

            河湖治理提速 岸线重现生机

            本报讯 今年以来,全市河湖治理提速,三十公里岸线重现生机。绿色家园建设走在前列。
            """);
    assertThat(page.articles().getFirst().kicker().orElseThrow().text()).isEqualTo("绿色家园建设系列访谈");
    assertThat(Pages.headlines(page)).containsExactly("河湖治理提速 岸线重现生机");
  }
}
