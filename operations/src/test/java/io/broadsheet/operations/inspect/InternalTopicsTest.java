package io.broadsheet.operations.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InternalTopicsTest {

  private static final String APPLICATION = "test-broadsheet-streams";

  @Test
  void takesOnlyTopicsThatStreamsMadeForItself() {
    assertThat(internal(APPLICATION + "-accepted-issues-changelog")).isTrue();
    assertThat(internal(APPLICATION + "-coverage-changes-repartition")).isTrue();
    assertThat(internal(APPLICATION + "-notes")).isFalse();
    assertThat(internal("test-news.issues")).isFalse();
  }

  @Test
  void leavesOtherEnvironmentsAlone() {
    assertThat(internal("broadsheet-streams-coverage-changelog")).isFalse();
    assertThat(
            InternalTopics.isInternal("test-broadsheet-streams-x-changelog", "broadsheet-streams"))
        .isFalse();
  }

  private static boolean internal(String topic) {
    return InternalTopics.isInternal(topic, APPLICATION);
  }
}
