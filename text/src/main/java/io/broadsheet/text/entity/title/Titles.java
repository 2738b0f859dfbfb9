package io.broadsheet.text.entity.title;

import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  public record MarkedTitle(NamedEntityType type, int start, int end, String name) {}

  /** All titles of a text, in its order. */
  public static List<MarkedTitle> in(String text) {
    List<MarkedTitle> titles = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<MarkedTitle> title = at(text, at);
      title.ifPresent(titles::add);
      at = title.map(MarkedTitle::end).orElse(at + 1);
    }
    return titles;
  }

  private static Optional<MarkedTitle> at(String text, int open) {
    return switch (text.charAt(open)) {
      case '《' -> document(text, open);
      case '“' -> campaign(text, open);
      default -> Optional.empty();
    };
  }

  private static Optional<MarkedTitle> document(String text, int open) {
    int depth = 0;
    int limit = Math.min(text.length(), open + LONGEST_DOCUMENT);
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '《') {
        depth++;
      } else if (c == '》' && --depth == 0) {
        return Optional.of(
                new MarkedTitle(NamedEntityType.DOCUMENT, open, i + 1, text.substring(open + 1, i)))
            .filter(title -> !title.name().isBlank());
      }
    }
    return Optional.empty();
  }

  private static Optional<MarkedTitle> campaign(String text, int open) {
    int limit = Math.min(text.length(), open + LONGEST_CAMPAIGN);
    int close = open + 1;
    while (close < limit && text.charAt(close) != '”') {
      close++;
    }
    if (close == limit || close == open + 1) {
      return Optional.empty();
    }
    String inside = text.substring(open + 1, close);
    if (inside.chars().anyMatch(c -> c == '“' || c == '，' || c == '。')) {
      return Optional.empty();
    }
    int end = close + 1;
    for (String follower : CAMPAIGN_FOLLOWERS) {
      if (text.startsWith(follower, end)) {
        int farther = end + follower.length();
        return Optional.of(
            new MarkedTitle(
                NamedEntityType.CAMPAIGN, open, farther, text.substring(open, farther)));
      }
    }
    return isCampaign(inside)
        ? Optional.of(new MarkedTitle(NamedEntityType.CAMPAIGN, open, end, inside))
        : Optional.empty();
  }

  /** “创新突破年” is a campaign; “2024年” is a year. */
  private static boolean isCampaign(String inside) {
    return inside.length() > 3
        && CAMPAIGN_ENDS.stream().anyMatch(inside::endsWith)
        && !(inside.endsWith("年") && Character.isDigit(inside.charAt(inside.length() - 2)));
  }
}
