package io.broadsheet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class FreshIndicesIT {

  private static final int TIMES = 3;

  private final Indices indices = Indices.of("bench-fresh-");

  @Test
  void takesDocumentsAwayButNeverAnAlias(Stack stack) throws Exception {
    try (ElasticsearchClient client =
        ElasticsearchClients.open(ElasticsearchConnection.to(stack.addresses().elasticsearch()))) {
      var fresh = new FreshIndices(client, indices);
      fresh.make();
      String alias = indices.articles().alias();
      client.index(index -> index.index(alias).id("old").document(Map.of("id", "old")));
      var ended = new AtomicBoolean();
      var looks = new AtomicLong();
      var looking = CompletableFuture.runAsync(() -> look(client, ended, looks));

      for (int time = 0; time < TIMES; time++) {
        fresh.make();
      }
      ended.set(true);
      looking.join();

      assertThat(looks).hasPositiveValue();
      assertThat(client.count(count -> count.index(alias)).count()).isZero();
      assertThat(client.indices().get(get -> get.index("bench-fresh-*")).indices())
          .hasSameSizeAs(indices.all());
    }
  }

  private void look(ElasticsearchClient client, AtomicBoolean ended, AtomicLong looks) {
    List<String> aliases = indices.all().stream().map(IndexDefinition::alias).toList();
    try {
      while (!ended.get()) {
        for (String alias : aliases) {
          assertThat(client.indices().existsAlias(exists -> exists.name(alias)).value())
              .as(alias)
              .isTrue();
        }
        looks.incrementAndGet();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
