package io.broadsheet.text.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.page.Furniture;
import io.broadsheet.text.page.FurnitureKind;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import org.junit.jupiter.api.Test;

/** Where one story ends and the next begins. */
class StoryBeginningsTest {

  @Test
  void findsHeadlinesBehindTheirBodies() {
    Page page =
        Pages.only(
            """
            　　本报讯（记者 王小明）昨天，港湾大桥主体
            工程完成合龙，预计明年六月建成通车，两岸
            车程将缩短至二十分钟。

            　　中新社北京7月25日电 （记者 陈小溯）商务
            部发言人25日表示，中国将继续扩大高水平对
            外开放，欢迎各国企业来华投资兴业。

            商务部：中国将继续
            扩大高水平对外开放

            港湾大桥
            顺利合龙
            """);
    assertThat(Pages.headlines(page)).containsExactly("港湾大桥顺利合龙", "商务部：中国将继续扩大高水平对外开放");
    assertThat(Pages.names(page.articles().getLast())).containsExactly("陈小溯");
  }

  @Test
  void tellsArticlesFromSectionsByTheLevelOfMarkdownHeadings() {
    Page page =
        Pages.only(
            """
            # 冰雪旅游持续升温

            ——来自北山滑雪场的报道

            新华社记者 李小明 王小芳

            元旦假期，北山滑雪场单日接待游客超过八千人次。

            ## 从“冷资源”到“热经济”

            当地依托冰雪资源发展滑雪等业态，带动五千余人就业。

            # 图书馆延长开放时间

            记者 赵一凡

            今日起，市图书馆开放时间延长至晚上九点半。
            """);
    assertThat(Pages.headlines(page)).containsExactly("冰雪旅游持续升温", "图书馆延长开放时间");
    PageArticle feature = page.articles().getFirst();
    assertThat(feature.sections()).hasSize(2);
    assertThat(feature.sections().getLast().heading().orElseThrow().text())
        .isEqualTo("从“冷资源”到“热经济”");
    assertThat(feature.deck().orElseThrow().text()).isEqualTo("——来自北山滑雪场的报道");
    assertThat(page.furniture()).allMatch(piece -> piece.kind() == FurnitureKind.MARKUP);
  }

  @Test
  void takesHeadingsOfOneLevelForSectionsWithinAFeature() {
    Page page =
        Pages.only(
            """
            ## 冰雪旅游持续升温

            □本报记者 李小明

            元旦假期，北山滑雪场单日接待游客超过八千人次，冰雪旅游持续升温。

            ## 游客从哪里来

            冰雪旅游的游客来自全国各地，滑雪场接待能力不断提升。

            ## 图书馆延长开放时间

            本报讯（记者 赵一凡）今日起，市图书馆开放时间延长至晚上九点半。

            ## 体育馆重新开放

            改造后的体育馆将于下周重新对市民开放，票价不变。
            """);
    assertThat(Pages.headlines(page)).containsExactly("冰雪旅游持续升温", "图书馆延长开放时间", "体育馆重新开放");
  }

  @Test
  void keepsNoticesAndPoemsApartFromTheirNeighbours() {
    Page page =
        Pages.only(
            """
            社区食堂开张

            □本报记者 张小丽

            昨天，幸福社区的食堂正式开张，独居老人端着饭菜，笑得合不拢嘴。

            停水公告

            因管网改造，定于28日9时至18时对人民路以东停水，请提前储水。

            春日

            春风拂过田野
            燕子衔来泥土

            市图书馆举办读书会

            本报讯 昨天，市图书馆举办读书会，吸引二百余人参加。
            """);
    assertThat(Pages.headlines(page)).contains("社区食堂开张", "停水公告", "市图书馆举办读书会");
    assertThat(Pages.paragraphs(page.articles().getFirst())).hasSize(1);
    assertThat(Pages.paragraphs(page.articles().getLast())).hasSize(1);
  }

  @Test
  void leavesTeasersToTheirIndex() {
    Page page =
        Pages.only(
            """
            港湾大桥顺利合龙

            本报讯 昨天，港湾大桥顺利合龙，预计明年通车。

            今日导读

            冰雪旅游持续升温

            ■3版

            图书馆延长开放时间

            4版
            """);
    assertThat(Pages.headlines(page)).containsExactly("港湾大桥顺利合龙");
    assertThat(page.furniture())
        .extracting(Furniture::kind)
        .containsExactly(FurnitureKind.INDEX, FurnitureKind.TEASER, FurnitureKind.TEASER);
  }

  @Test
  void hasPagesWithoutAnyArticle() {
    Page page = Pages.only("广告\n\n全场五折\n\n地址 人民路\n");
    assertThat(page.articles()).isEmpty();
    assertThat(page.furniture()).isNotEmpty();
  }

  @Test
  void beginsAnArticleAtAMarkdownHeadlineWithoutDateline() {
    Page page =
        Pages.only(
            """
            ## 港湾大桥顺利合龙

            本报讯 港湾大桥昨天合龙，两岸车程将缩短至二十分钟。

            ## 山村茶园采茶忙

            清明前后，山村的茶园里满眼新绿，采茶人指尖翻飞。

            ## 夜间图书馆受欢迎

            市图书馆延长开放时间，夜间读者比去年多了一倍。
            """);
    assertThat(Pages.headlines(page)).containsExactly("港湾大桥顺利合龙", "山村茶园采茶忙", "夜间图书馆受欢迎");
  }

  @Test
  void beginsAnArticleAtAHeadlineWithoutDatelineWhereWordsComeBack() {
    Page page =
        Pages.only(
            """
            港湾大桥顺利合龙 两岸车程缩短

            港湾大桥昨天合龙,建成后两岸车程将缩短至二十分钟。

            大桥的建设者说,合龙误差不到三毫米。

            城郊茶园采茶忙 新茶抢鲜上市

            近日,城郊的茶园里满眼新绿,采茶人忙着采摘,新茶抢鲜上市。

            茶农介绍,今年雨水充足,产量比往年高。
            """);
    assertThat(Pages.headlines(page)).containsExactly("港湾大桥顺利合龙 两岸车程缩短", "城郊茶园采茶忙 新茶抢鲜上市");
  }

  @Test
  void partsStoriesThatOnlyABlankLineParts() {
    Page page =
        Pages.only(
            """
            　　昨天，港湾大桥主体工程完成合龙，预计
            明年六月建成通车，两岸车程将缩短至二十分
            钟，沿线居民盼了十年。
            　　大桥的建设者说，合龙误差不到三毫米，
            创下同类桥梁的纪录。

            　　近日，城郊茶园里满眼新绿，采茶人忙着
            采摘，第一批新茶抢鲜上市，每斤售价比去年
            高出一成。
            　　茶农介绍，今年雨水充足，茶叶长势喜人，
            产量有望再创新高。

            城郊茶园采茶忙
            新茶抢鲜上市

            港湾大桥主体工程完成合龙
            两岸车程将缩短至二十分钟
            """);
    assertThat(Pages.headlines(page)).containsExactly("港湾大桥主体工程完成合龙两岸车程将缩短至二十分钟", "城郊茶园采茶忙新茶抢鲜上市");
  }
}
