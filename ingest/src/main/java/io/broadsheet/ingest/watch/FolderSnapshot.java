package io.broadsheet.ingest.watch;

import io.broadsheet.ingest.file.FileState;
import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.metadata.Sidecar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a file and its sidecar stand at one moment.
 *
 * @param states the file's, then its sidecars'
 */
record FolderSnapshot(List<FileState> states) {

  FolderSnapshot {
    states = List.copyOf(states);
  }

  /** How they stand now; nothing if the file is gone. */
  static Optional<FolderSnapshot> of(SourceFile file) {
    try {
      List<FileState> states = new ArrayList<>();
      states.add(FileState.of(file.path()));
      for (Path sidecar : Sidecar.beside(file.path())) {
        states.add(FileState.of(sidecar));
      }
      return Optional.of(new FolderSnapshot(states));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
