package io.broadsheet.lab.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What an operator does with the indices of an environment.
 *
 * @param environment the environment
 * @param launcher runs commands
 * @param search talks to Elasticsearch itself
 */
record IndexOperator(TrialEnvironment environment, Launcher launcher, SearchClient search) {

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
  void loseAndMend(int which, Supervisor supervisor) throws InterruptedException {
    int before = supervisor.endings().size();
    patiently("Elasticsearch deletes an index", () -> lose(which));
    Waiting.until(
        "an indexer stops since its index is lost",
        TrialTimeouts.PROGRESS,
        () -> supervisor.endings().stream().skip(before).anyMatch(IndexOperator::namesTheLoss));
    rebuild();
  }

  /** With the indexers running: they wait for their indices. */
  private void rebuild() throws InterruptedException {
    Path log = environment.folder().resolve("logs").resolve("index-rebuild.log");
    try {
      int code = launcher.run(environment.indexRebuild(), environment.folder(), log);
      // 1: some records cannot be indexed, as poison cannot.
      if (code > 1) {
        throw new TrialException("index rebuild ended with %d; see %s".formatted(code, log));
      }
    } catch (IOException e) {
      throw new TrialException("Could not rebuild the indices: " + e.getMessage(), e);
    }
  }

  private void lose(int which) throws IOException, InterruptedException {
    List<String> aliases = List.copyOf(search.aliases(environment.prefix()));
    String alias = environment.prefix() + aliases.get(which % aliases.size());
    search.ask("DELETE", "/" + search.index(alias), "");
  }

  private static boolean namesTheLoss(ServiceInstance.Ending ending) {
    return ending.exitCode() == UNAVAILABLE
        && ending.instance().startsWith(Role.INDEXER.command())
        && ending.reason().contains("broadsheet index");
  }

  @FunctionalInterface
  private interface Request {
    void send() throws IOException, InterruptedException;
  }

  /** Elasticsearch may just be away. */
  private static void patiently(String what, Request request) throws InterruptedException {
    Waiting.until(
        what,
        TrialTimeouts.PROGRESS,
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
