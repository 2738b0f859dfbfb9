package io.broadsheet.runtime.log;

import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;

/** The fields of log lines that machines look for: ids, never text. */
public final class LogField {

  /** The id of an issue. */
  public static final String ISSUE = "issueId";

  /** The id of an article. */
  public static final String ARTICLE = "articleId";

  /** The key of a record that is neither. */
  public static final String KEY = "key";

  private static final Topics PLAIN = Topics.of("");
  private static final int LONGEST = 200;

  private LogField() {}

  /** The field for the keys of a topic, whatever prefix its name has. */
  public static String ofKeysIn(String topic) {
    if (topic.endsWith(PLAIN.issues().name())) {
      return ISSUE;
    }
    return topic.endsWith(PLAIN.articles().name()) || topic.endsWith(PLAIN.enriched().name())
        ? ARTICLE
        : KEY;
  }

  /**
   * An id as it may stand in a log: on one line and short, since ids from outside may be anything.
   */
  public static String id(String id) {
    StringBuilder shown = new StringBuilder();
    id.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(shown::appendCodePoint);
    return shown.length() < id.length() ? shown.append('…').toString() : shown.toString();
  }

  /** The same of a record's key, which may be missing. */
  public static String id(byte[] key) {
    return key == null ? "" : id(new String(key, StandardCharsets.UTF_8));
  }
}
