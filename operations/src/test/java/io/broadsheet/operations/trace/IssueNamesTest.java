package io.broadsheet.operations.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IssueNamesTest {

  private final IssueNames names = new IssueNames("甲报/2024-07-26/A02");

  @Test
  void knowsTheArticlesOfAllItsPages() {
    assertThat(names.isArticle("甲报/2024-07-26/A02/0123456789ab")).isTrue();
    assertThat(names.isArticle("甲报/2024-07-26/A02#2/0123456789ab-3")).isTrue();
  }

  @Test
  void leavesTheArticlesOfOtherIssuesAlone() {
    assertThat(names.isArticle("甲报/2024-07-26/A021/0123456789ab")).isFalse();
    assertThat(names.isArticle("甲报/2024-07-26/A02/more/0123456789ab")).isFalse();
    assertThat(names.isArticle("另一甲报/2024-07-26/A02/0123456789ab")).isFalse();
  }

  @Test
  void takesSignsOfPatternsAsTheyAre() {
    assertThat(new IssueNames("a.txt").isArticle("aXtxt/0123456789ab")).isFalse();
    assertThat(new IssueNames("(a").isPage("(a#2")).isTrue();
  }

  @Test
  void findsItsIdAmongOtherBytes() {
    assertThat(names.standsIn(bytes("前甲报/2024-07-26/A02后"))).isTrue();
    assertThat(names.standsIn(bytes("甲报/2024-07-26/A0"))).isFalse();
    assertThat(names.standsIn(new byte[0])).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void knowsTheIssueOfAnArticle() {
    assertThat(IssueNames.issueOf("甲报/2024-07-26/A02#2/0123456789ab-3"))
        .contains("甲报/2024-07-26/A02");
    assertThat(IssueNames.issueOf("a/b.txt/0123456789ab")).contains("a/b.txt");
    assertThat(IssueNames.issueOf("甲报/2024-07-26/A02")).isEmpty();
  }
}
