package io.broadsheet.ingest;

import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.publish.PublishTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to ingest, from where to where and how.
 *
 * @param sources what is read
 * @param target where it goes
 * @param mode once, in a loop or watching
 * @param ledger where acknowledgements are kept; without one nothing can be skipped or told apart
 * @param replacement what happens to a file whose id Kafka has from another file
 */
public record IngestSettings(
    Sources sources,
    PublishTarget target,
    Mode mode,
    Optional<Path> ledger,
    Replacement replacement) {

  /** All text files of {@code paths} once, as fast as can be, without a ledger. */
  public static IngestSettings once(List<Path> paths, PublishTarget target) {
    return new IngestSettings(
        Sources.of(paths), target, Mode.ONCE, Optional.empty(), Replacement.REFUSED);
  }

  /** The same with a ledger. */
  public IngestSettings withLedger(Path file) {
    return new IngestSettings(sources, target, mode, Optional.of(file), replacement);
  }

  /** The same in another mode. */
  public IngestSettings withMode(Mode another) {
    return new IngestSettings(sources, target, another, ledger, replacement);
  }
}
