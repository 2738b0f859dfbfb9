package io.broadsheet.streams.entity.title;

import io.broadsheet.streams.entity.EntityType;
import java.util.ArrayList;
import java.util.List;

/** Finds what is set off by marks: documents in 《》, campaigns in quotation marks. */
public final class Titles {
  private static final int LONGEST_DOCUMENT = 120;
  private static final int LONGEST_CAMPAIGN = 24;
  private static final List<String> CAMPAIGN_ENDS =
      List.of("年", "工程", "行动", "计划", "专项行动", "攻坚战", "活动", "战略");
  private static final List<String> CAMPAIGN_FOLLOWERS =
      List.of("专项行动", "工程", "行动", "计划", "攻坚战", "战略", "专项整治");

  private Titles() {}

  /** A title with its marks and what it is called without them. */
  public record Title(EntityType type, int start, int end, String name) {}

  /** All titles of a text, in its order. */
  public static List<Title> in(String text) {
    List<Title> titles = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      Title title = c == '《' ? document(text, at) : c == '“' ? campaign(text, at) : null;
      if (title == null) {
        at++;
      } else {
        titles.add(title);
        at = title.end();
      }
    }
    return titles;
  }

  private static Title document(String text, int open) {
    int depth = 0;
    int limit = Math.min(text.length(), open + LONGEST_DOCUMENT);
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '《') {
        depth++;
      } else if (c == '》' && --depth == 0) {
        return i == open + 1
            ? null
            : new Title(EntityType.DOCUMENT, open, i + 1, text.substring(open + 1, i));
      }
    }
    return null;
  }

  private static Title campaign(String text, int open) {
    int limit = Math.min(text.length(), open + LONGEST_CAMPAIGN);
    int close = open + 1;
    while (close < limit && text.charAt(close) != '”') {
      close++;
    }
    if (close == limit || close == open + 1) {
      return null;
    }
    String inside = text.substring(open + 1, close);
    if (inside.indexOf('“') >= 0 || inside.indexOf('，') >= 0 || inside.indexOf('。') >= 0) {
      return null;
    }
    for (String follower : CAMPAIGN_FOLLOWERS) {
      if (text.startsWith(follower, close + 1)) {
        int end = close + 1 + follower.length();
        return new Title(EntityType.CAMPAIGN, open, end, text.substring(open, end));
      }
    }
    boolean named = CAMPAIGN_ENDS.stream().anyMatch(inside::endsWith) && inside.length() > 3;
    boolean numbered =
        inside.length() > 1
            && inside.endsWith("年")
            && Character.isDigit(inside.charAt(inside.length() - 2));
    return named && !numbered ? new Title(EntityType.CAMPAIGN, open, close + 1, inside) : null;
  }
}
