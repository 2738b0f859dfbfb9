package io.broadsheet.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogFieldTest {

  @Test
  void namesKeysByTheirTopic() {
    assertThat(LogField.ofKeysIn("news.issues")).isEqualTo("issueId");
    assertThat(LogField.ofKeysIn("test-news.articles.enriched")).isEqualTo("articleId");
    assertThat(LogField.ofKeysIn("news.coverage")).isEqualTo("key");
  }

  @Test
  void leavesAnIdAsItIs() {
    assertThat(LogField.id("日报/2024-01-02/3")).isEqualTo("日报/2024-01-02/3");
  }

  @Test
  void keepsAnIdThatForgesALineOnOneLine() {
    assertThat(LogField.id("a\nERROR b")).isEqualTo("a?ERROR b");
  }

  @Test
  void cutsAnIdThatIsAWholeText() {
    assertThat(LogField.id("字".repeat(10_000))).hasSize(201).endsWith("…");
  }

  @Test
  void hasAnEmptyIdForAMissingKey() {
    assertThat(LogField.id((byte[]) null)).isEmpty();
  }
}
