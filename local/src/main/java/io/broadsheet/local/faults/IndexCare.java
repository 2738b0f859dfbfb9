package io.broadsheet.local.faults;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What an operator does with the indices of an environment.
 *
 * @param environment the environment
 * @param launcher runs commands
 * @param search talks to Elasticsearch itself
 */
record IndexCare(Environment environment, Launcher launcher, Search search) {

  private static final int UNAVAILABLE = 69;
  private static final String BLOCK = "index.blocks.read_only_allow_delete";

  /** Blocks all writing, as Elasticsearch does when its disk is nearly full, or lifts that. */
  void block(boolean blocked) throws InterruptedException {
    patiently(
        "Elasticsearch takes the block",
        () -> {
          for (String alias : search.aliases(environment.prefix())) {
            search.ask(
                "PUT",
                "/" + environment.prefix() + alias + "/_settings",
                "{\"%s\":%s}".formatted(BLOCK, blocked ? "true" : "null"));
          }
        });
  }

  /**
   * Deletes an index, waits until an indexer stops for that reason by itself, and does what its
   * message says.
   */
  void loseAndMend(int which, Crew crew) throws InterruptedException {
    int before = crew.endings().size();
    patiently("Elasticsearch deletes an index", () -> lose(which));
    Waiting.until(
        "an indexer stops since its index is lost",
        Limits.PROGRESS,
        () -> crew.endings().stream().skip(before).anyMatch(IndexCare::namesTheLoss));
    for (Member indexer : crew.all(Role.INDEXER)) {
      indexer.kill();
    }
    try {
      environment.run(launcher, environment.indexSetup());
      readAgainFromTheBeginning();
    } catch (IOException e) {
      throw new TrialException("Could not set the index up again: " + e.getMessage(), e);
    }
    crew.member(Role.INDEXER, 1).start();
    crew.member(Role.INDEXER, 2).start();
  }

  private void lose(int which) throws IOException, InterruptedException {
    List<String> aliases = List.copyOf(search.aliases(environment.prefix()));
    String alias = environment.prefix() + aliases.get(which % aliases.size());
    search.ask("DELETE", "/" + search.index(alias), "");
  }

  private static boolean namesTheLoss(Member.Ending ending) {
    return ending.exitCode() == UNAVAILABLE
        && ending.member().startsWith(Role.INDEXER.command())
        && ending.reason().contains("broadsheet index");
  }

  private void readAgainFromTheBeginning() throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", environment.servers().kafka()))) {
      for (String group : Lag.groups(admin, environment.prefix() + "broadsheet-indexer")) {
        Waiting.until(
            "the group " + group + " is empty", Limits.PROGRESS, () -> rewound(admin, group));
      }
    }
  }

  private static boolean rewound(Admin admin, String group) throws InterruptedException {
    try {
      Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
      admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .keySet()
          .forEach(partition -> offsets.put(partition, new OffsetAndMetadata(0)));
      admin.alterConsumerGroupOffsets(group, offsets).all().get();
      return true;
    } catch (ExecutionException stillInUse) {
      return false;
    }
  }

  @FunctionalInterface
  private interface Request {
    void send() throws IOException, InterruptedException;
  }

  /** Elasticsearch may just be away. */
  private static void patiently(String what, Request request) throws InterruptedException {
    Waiting.until(
        what,
        Limits.PROGRESS,
        () -> {
          try {
            request.send();
            return true;
          } catch (IOException away) {
            return false;
          }
        });
  }
}
