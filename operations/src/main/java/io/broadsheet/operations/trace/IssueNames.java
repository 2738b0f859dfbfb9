package io.broadsheet.operations.trace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page ids and article ids are those of one issue. */
public final class IssueNames {

  private static final String ANOTHER_PAGE = "(?:#[1-9]\\d{0,8})?";
  private static final String ARTICLE = "/[0-9a-f]{12}(?:-[1-9]\\d{0,8})?";

  private static final Pattern ANY_ARTICLE = Pattern.compile("(.+?)" + ANOTHER_PAGE + ARTICLE);

  private final String issueId;
  private final byte[] bytes;
  private final Pattern page;
  private final Pattern article;

  IssueNames(String issueId) {
    this.issueId = issueId;
    bytes = issueId.getBytes(StandardCharsets.UTF_8);
    page = Pattern.compile(Pattern.quote(issueId) + ANOTHER_PAGE);
    article = Pattern.compile(Pattern.quote(issueId) + ANOTHER_PAGE + ARTICLE);
  }

  /** The issue of the article with the id {@code id}; empty if no article has such an id. */
  public static Optional<String> issueOf(String id) {
    Matcher article = ANY_ARTICLE.matcher(id);
    return article.matches() ? Optional.of(article.group(1)) : Optional.empty();
  }

  String issueId() {
    return issueId;
  }

  /** Whether a page of the issue could have this id. */
  boolean isPage(String id) {
    return page.matcher(id).matches();
  }

  /** Whether an article of the issue could have this id. */
  boolean isArticle(String id) {
    return article.matcher(id).matches();
  }

  /** Whether the issue's id stands anywhere in {@code value}: only then is it worth decoding. */
  boolean standsIn(byte[] value) {
    int last = value.length - bytes.length;
    for (int start = 0; start <= last; start++) {
      int matched = 0;
      while (matched < bytes.length && value[start + matched] == bytes[matched]) {
        matched++;
      }
      if (matched == bytes.length) {
        return true;
      }
    }
    return false;
  }
}
