package io.broadsheet.text.split.write;

import io.broadsheet.text.page.PageArticle.Type;
import io.broadsheet.text.page.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the kinds of article that a page can tell apart. */
final class TypeReader {

  private static final int FEWEST_QUESTIONS = 2;
  private static final int LONGEST_NOTICE = 20;

  private final Set<String> notices;

  /** {@code notices} are the words that titles of notices end with. */
  TypeReader(Set<String> notices) {
    this.notices = notices;
  }

  /** How an article opens. */
  enum Tone {
    /** With a commentator's byline. */
    COMMENTING,
    /** With a byline but without a dateline. */
    TELLING,
    /** As news does. */
    REPORTING
  }

  Type read(Tone tone, Optional<Passage> headline, List<Passage> paragraphs) {
    if (tone == Tone.COMMENTING) {
      return Type.COMMENTARY;
    }
    if (headline.map(Passage::text).filter(this::isNotice).isPresent()) {
      return Type.NOTICE;
    }
    if (paragraphs.stream().filter(TypeReader::asks).count() >= FEWEST_QUESTIONS) {
      return Type.INTERVIEW;
    }
    return tone == Tone.TELLING ? Type.FEATURE : Type.NEWS;
  }

  private boolean isNotice(String headline) {
    return headline.length() <= LONGEST_NOTICE && notices.stream().anyMatch(headline::endsWith);
  }

  /** Whether a paragraph is a question: {@code 问：}, {@code 记者：}. */
  private static boolean asks(Passage paragraph) {
    String text = paragraph.text();
    int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
    if (colon < 1 || colon > 3) {
      return false;
    }
    String asker = text.substring(0, colon);
    return asker.equals("问") || asker.equals("記者") || asker.equals("记者") || asker.equals("問");
  }
}
