package io.broadsheet.ingest.file;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipException;

/**
 * A zip archive, read in place like a folder: nothing is unpacked to disk, each file is read within
 * the limit for files, and archives in it are not opened.
 */
final class ZipArchive {

  private static final String SUFFIX = ".zip";

  /** What stands between the path of an archive and that of a file in it. */
  private static final String IN = "!";

  /** Names of archives that were made on Chinese Windows, and do not say so. */
  private static final String WINDOWS_NAMES = "GB18030";

  /** Files are read later than listed, so that archives stay open as long as the process runs. */
  private static final Map<Opened, FileSystem> OPEN = new ConcurrentHashMap<>();

  private record Opened(Path path, FileState state) {}

  private ZipArchive() {}

  static boolean isOne(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
  }

  /**
   * The files in an archive.
   *
   * @param archive its path as the user gave it
   * @param relative the path below PATH that the archive stands for, empty if it is a PATH itself
   */
  static Listing list(Path archive, String relative, Include include) {
    try {
      Path root = open(archive).getPath("/");
      var walk = new FolderWalk(root, include);
      Files.walkFileTree(root, walk);
      return below(archive, relative, walk.listing());
    } catch (ZipException _) {
      return refused(
          archive,
          FileOutcome.reject(
              Reason.BINARY,
              "it is no whole zip archive, or has names with . or .. in them. Pack it again, or"
                  + " give the files themselves."));
    } catch (IOException e) {
      return refused(archive, FileBytes.unreadable(e));
    }
  }

  private static FileSystem open(Path archive) throws IOException {
    var key = new Opened(archive.toRealPath(), FileState.of(archive));
    FileSystem open = OPEN.get(key);
    if (open == null) {
      open = newFileSystem(archive);
      OPEN.put(key, open);
    }
    return open;
  }

  private static FileSystem newFileSystem(Path archive) throws IOException {
    try {
      return FileSystems.newFileSystem(archive, Map.of("accessMode", "readOnly"));
    } catch (ZipException _) {
      // The other reason is thrown again.
      return FileSystems.newFileSystem(
          archive, Map.of("accessMode", "readOnly", "encoding", WINDOWS_NAMES));
    }
  }

  private static Listing below(Path archive, String relative, Listing listing) {
    String location = archive.toAbsolutePath().normalize() + IN;
    String before = relative.isEmpty() ? "" : relative + "/";
    List<SourceFile> files =
        listing.files().stream()
            .map(
                file ->
                    new SourceFile(
                        file.path(),
                        before + file.relative(),
                        archive + IN + file.path(),
                        location + file.path()))
            .toList();
    List<Refusal> refusals =
        listing.refusals().stream()
            .map(one -> new Refusal(archive + IN + one.source(), one.reason(), one.message()))
            .toList();
    return new Listing(files, refusals, listing.unmatched());
  }

  private static Listing refused(Path archive, FileOutcome<?> outcome) {
    return Listing.refused(SourceTree.refusal(archive, outcome));
  }
}
