package io.broadsheet.indexer;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Into how many shards new indices are cut. */
final class ShardsOption {

  /** The most that Elasticsearch takes. */
  private static final int MOST = 1024;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description =
          "Number of primary shards of each new index (default: that of the index it replaces, or"
              + " 1). One is enough until the index of mentions reaches about 50 GB.")
  private Optional<Integer> shards = Optional.empty();

  /** The number, if one was given. */
  Optional<Integer> number() {
    shards
        .filter(number -> number < 1 || number > MOST)
        .ifPresent(
            number -> {
              throw new StopException(
                  ExitCode.USAGE, "--shards must be from 1 to " + MOST + ", not " + number + ".");
            });
    return shards;
  }
}
