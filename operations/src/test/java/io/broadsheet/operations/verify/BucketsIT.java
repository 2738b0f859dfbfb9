package io.broadsheet.operations.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.operations.verify.RevisionComparison.Said;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketsIT {

  @TempDir Path folder;

  @Test
  void givesBackTheLastWordAboutEachArticleAndLeavesNothingBehind() {
    Map<String, Said> all = new HashMap<>();
    try (Buckets buckets = Buckets.in(folder, "topic")) {
      for (int i = 0; i < 1_000; i++) {
        buckets.add("某报/第" + i + "号", new Said(i, true));
      }
      buckets.add("某报/第7号", new Said(2_000, false));
      for (int i = 0; i < Buckets.COUNT; i++) {
        all.putAll(buckets.bucket(i));
      }
    }

    assertThat(all).hasSize(1_000).containsEntry("某报/第7号", new Said(2_000, false));
    assertThat(folder).isEmptyDirectory();
  }
}
