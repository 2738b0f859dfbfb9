package io.broadsheet.operations.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.indexer.elasticsearch.NodeLimits;
import org.junit.jupiter.api.Test;

class NodeLimitCheckTest {

  private static final long MIB = 1024 * 1024;

  @Test
  void isContentWithTheUsualLimitsOfANode() {
    assertThat(NodeLimitCheck.check(new NodeLimits(100 * MIB, 102 * MIB, 972 * MIB)))
        .isInstanceOf(Finding.Fine.class);
  }

  @Test
  void namesTheLimitThatNoBulkRequestFitsInto() {
    assertThat(NodeLimitCheck.check(new NodeLimits(MIB, 102 * MIB, 972 * MIB)).line())
        .contains("wrong", "http.max_content_length is 1048576", "Lower --bulk-bytes");
  }

  @Test
  void namesTheLimitThatALargeDocumentDoesNotFitInto() {
    assertThat(NodeLimitCheck.check(new NodeLimits(100 * MIB, 25 * MIB, 243 * MIB)).line())
        .contains("wrong", "indexing_pressure.memory.limit", "dead letter", "heap");
  }
}
