package io.broadsheet.operations.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MermaidTest {

  @Test
  void drawsTheWayFromTopicToTopic() {
    assertThat(Mermaid.chart(TopologyCommand.describe("test-")))
        .startsWith("flowchart TD\n")
        .contains("topic_test_news_issues([test-news.issues]) --> raw_issues")
        .contains("raw_issues --> decode_issue")
        .contains("write_dead_letter --> topic_test_news_dead_letters([test-news.dead-letters])")
        .contains("accept_issue --- store_accepted_issues[(accepted-issues)]");
  }
}
