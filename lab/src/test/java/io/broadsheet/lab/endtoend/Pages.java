package io.broadsheet.lab.endtoend;

/** Made-up pages in the layout of unwrapped text. */
final class Pages {

  private static final String MORE = "近年来，当地坚持以人民为中心，持续完善基础设施，不断提升公共服务水平，群众的获得感明显增强。\n\n";

  private Pages() {}

  static String page(String... articles) {
    return String.join("\n\n", articles) + "\n";
  }

  static String article(String headline) {
    return headline
        + "\n\n□记者 张三 报道\n\n本报讯 "
        + headline
        + "，市民们纷纷前来参加，现场气氛热烈。主办方介绍，活动将持续三天，预计吸引两万余人次。\n\n"
        + "据悉，项目总投资约5亿元，占地40亩，计划明年建成。相关负责人表示，将继续做好服务保障工作。";
  }

  /** A page of articles with as many bytes in UTF-8 as fit into {@code bytes}. */
  static String large(int bytes) {
    var page = new StringBuilder();
    int used = 0;
    for (int i = 0; ; i++) {
      String next = article("第" + i + "号工程建设取得新进展") + "\n\n" + MORE.repeat(20);
      used += next.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      if (used > bytes) {
        return page.toString();
      }
      page.append(next);
    }
  }
}
