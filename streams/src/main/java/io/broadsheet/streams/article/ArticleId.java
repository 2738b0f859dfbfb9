package io.broadsheet.streams.article;

import io.broadsheet.schemas.Section;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.line.Blank;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the articles of one file their ids: the same file gives the same ids, on every replay. */
final class ArticleId {

  private static final int HASH_BYTES = 6;
  private static final int BODY_CHARACTERS = 40;

  private final Map<String, Integer> taken = new HashMap<>();

  /** The id of a page: the issue id, with #2, #3 for the later pages of a file. */
  static String ofPage(String issueId, Page page) {
    return page.number() == 1 ? issueId : issueId + "#" + page.number();
  }

  /** The id of the next article of a page. */
  String next(String pageId, Optional<String> headline, List<Section> sections) {
    String named = headline.map(Blank::remove).filter(text -> !text.isEmpty()).orElse("");
    String id = pageId + "/" + hash(named.isEmpty() ? startOfBody(sections) : named);
    int count = taken.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + "-" + count;
  }

  private static String startOfBody(List<Section> sections) {
    var body = new StringBuilder();
    for (Section section : sections) {
      for (String paragraph : section.getParagraphs()) {
        body.append(Blank.remove(paragraph));
        if (body.codePointCount(0, body.length()) >= BODY_CHARACTERS) {
          return body.substring(0, body.offsetByCodePoints(0, BODY_CHARACTERS));
        }
      }
    }
    return body.toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
