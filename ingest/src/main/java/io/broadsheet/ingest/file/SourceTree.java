package io.broadsheet.ingest.file;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files and folders that the user gave; a zip archive is a folder. Links to files are followed
 * as long as they stay below the same PATH; links to folders never are. A file that two PATHs reach
 * is taken once, under the first.
 *
 * @param roots the PATHs as given
 * @param include which files of the folders are taken; a PATH that is a file is always taken
 */
public record SourceTree(List<Path> roots, Include include) {

  public SourceTree {
    roots = List.copyOf(roots);
  }

  /** What is there now, by path. */
  public Listing list() {
    Map<String, SourceFile> files = new LinkedHashMap<>();
    List<Refusal> refusals = new ArrayList<>();
    int unmatched = 0;
    for (Path root : roots) {
      Listing found = Files.isDirectory(root) ? folder(root) : file(root);
      found.files().forEach(file -> files.putIfAbsent(file.location(), file));
      refusals.addAll(found.refusals());
      unmatched += found.unmatched();
    }
    return new Listing(files.values().stream().sorted().toList(), refusals, unmatched);
  }

  private Listing file(Path root) {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return ZipArchive.isOne(name)
        ? ZipArchive.list(root, "", include)
        : Listing.of(new SourceFile(root, name.toString()));
  }

  private Listing folder(Path root) {
    try {
      var walk = new FolderWalk(root, include);
      Files.walkFileTree(root.toRealPath(), walk);
      return walk.listing();
    } catch (IOException e) {
      return Listing.refused(refusal(root, FileBytes.unreadable(e)));
    }
  }

  static Refusal refusal(Path path, FileOutcome<?> outcome) {
    return switch (outcome) {
      case FileOutcome.Rejected<?>(Reason reason, String message) ->
          new Refusal(path.toString(), reason, message);
      case FileOutcome.Accepted<?> _ -> throw new IllegalArgumentException("nothing to refuse");
    };
  }
}
