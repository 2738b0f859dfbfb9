package io.broadsheet.text.fit;

import java.util.Random;

/** Makes up what copies and exports set around articles: stamps, names, field labels, rules. */
final class FurnitureWords {

  private static final String PLACES =
      "滨江 东海 渭南 岭北 清源 洛川 汉阳 锦州 赣东 湘西 嘉陵 闽南 辽河 太行 蓉城 春城 鹭岛 姑苏 徐淮 桂林 陇原 黔中 齐鲁 海河 燕赵 台灣 香江 南洋";
  private static final String PAPERS = "日报 晚报 早报 晨报 商报 都市报 时报 周报 报 日報 新闻网 青年报 导报 邮电报";
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
  private static final String GIVEN = "明华志强小红建国丽文海燕军秀英芳伟娜敏静磊洋勇艳杰娟涛超平刚桂春雪玉兰亚";
  private static final String SECTIONS = "要闻 综合 本地新闻 社会 经济 教育 文体 副刊 国际 时评 民生 城事 体育 专题 头版 广告";
  private static final String STAMPS =
      "来源：%p|来源: %p|稿源：%p|%p|作者：%n|编辑：%n|责任编辑：%n|【编辑：%n】|点击：%d|浏览次数：%d|阅读 %d|字号：大 中 小|字体：[大] [中]"
          + " [小]|发布时间：%t|日期：%t|%t|%t %h|%t %h:05|第%2版|%2版：%s|A%2"
          + " %s|第%2版：%s|星期三|打印|评论(%d)|%d人参与|http://www.%a.com.cn/%d.htm"
          + "|录入：%n|审核：%n|版面：%s|作者单位：%p社|转载自%p|文号：%d|第%d期|总第%d期";
  private static final String FIELD_STAMPS =
      "日期=%t|版次=%2|版面=A%2"
          + " %s|版号=%2|字数=%d|栏目=%s|来源=%p|报纸=%p|报名=%p|编号=%d|记录号=%d|关键词=%s;%s|分类=%s|分类号=G%d|发布日期=%t|媒体=%p|链接=http://%a.example/%d|刊名=%p|ID=%d|年份=200%1|入库时间=%t"
          + " %h|编辑=%n|语种=中文|备注=|页码=%d|地区=%s|期号=%d|文章类型=%s|摘录人=%n|属性=正面";
  private static final String TAILS =
      "打印 关闭|分享到：|【打印】【关闭】|返回目录|上一篇 下一篇|上一篇：%o|下一篇：%o|相关新闻：|· %o|收藏 评论"
          + " 分享|%p版权所有|声明：本网转载仅为传播信息|责任编辑：%n|（责任编辑：%n）|编辑：%n 校对：%n|阅读原文|点赞"
          + " %d|举报|回复(%d)|[回到顶部]|查看原版|标签：%s|END|· END ·|※%p %t|End of"
          + " Document|---完---|扫码关注%p|我要评论|分享 收藏 %d";
  private static final String HEADS =
      "%p|%p %t|%p　%t　第%2版|首页 > %s > 正文|您的位置：首页 >> %s|当前位置：%p > %s|%t 星期四|第%2版：%s|%2版|%s|共检得 %1"
          + " 条|导出时间：%t %h|【%s】|%p电子版|A%2|B%2 %s　　%t|%p %s版|前一版 %t 后一版|上一版 下一版|版面导航 标题导航|放大 缩小"
          + " 默认|Page %2|检索词：%s 命中%1|报头  %t|国内统一刊号 CN%2-00%2";

  private final Random random;

  FurnitureWords(Random random) {
    this.random = random;
  }

  <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  /** A pattern of what stands above, on or below an article. */
  String stamp() {
    return one(STAMPS.split("\\|"));
  }

  /** A pattern of a label and a value, parted by an equals sign. */
  String field() {
    return one(FIELD_STAMPS.split("\\|"));
  }

  /** A pattern of a line at the end of an article. */
  String tail() {
    return one(TAILS.split("\\|"));
  }

  /** A pattern of a line at the top of a page. */
  String head() {
    return one(HEADS.split("\\|"));
  }

  /** Writes a pattern out: {@code %p} is a paper, {@code %n} a person, {@code %o} another title. */
  String write(String pattern, String otherTitle) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '%' && i + 1 < pattern.length()) {
        written.append(word(pattern.charAt(++i), otherTitle));
      } else {
        written.append(pattern.charAt(i));
      }
    }
    return written.toString();
  }

  private String word(char sign, String otherTitle) {
    return switch (sign) {
      case 'p' -> one(PLACES.split(" ")) + one(PAPERS.split(" "));
      case 'n' -> name();
      case 's' -> one(SECTIONS.split(" "));
      case 'd' -> String.valueOf(1 + random.nextInt(random.nextBoolean() ? 400 : 900_000));
      case '1' -> String.valueOf(1 + random.nextInt(9));
      case '2' -> "%02d".formatted(1 + random.nextInt(24));
      case 'a' -> one(new String[] {"hbwb", "dhrb", "people", "xinwen", "news", "epaper"});
      case 't' -> date();
      case 'h' -> "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
      case 'o' -> otherTitle;
      default -> String.valueOf(sign);
    };
  }

  /** A made-up name of a person. */
  String name() {
    int given = random.nextInt(GIVEN.length() - 1);
    return SURNAMES.charAt(random.nextInt(SURNAMES.length()))
        + GIVEN.substring(given, given + 1 + random.nextInt(2));
  }

  private String date() {
    int year = 1946 + random.nextInt(80);
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    String[] forms = {"%d年%d月%d日", "%d-%02d-%02d", "%d/%d/%d", "%d.%02d.%02d", "%d年%02d月%02d日"};
    return one(forms).formatted(year, month, day);
  }
}
