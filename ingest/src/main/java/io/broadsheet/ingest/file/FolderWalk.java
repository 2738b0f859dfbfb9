package io.broadsheet.ingest.file;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Collects the files of one folder and of the folders in it. */
final class FolderWalk extends SimpleFileVisitor<Path> {

  /** What stands for the bytes of a name that are no characters in the locale. */
  private static final char UNREADABLE_NAME = '\uFFFD';

  private final Path root;
  private final Path realRoot;
  private final Include include;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private int unmatched;

  FolderWalk(Path root, Include include) throws IOException {
    this.root = root;
    this.realRoot = root.toRealPath();
    this.include = include;
  }

  Listing listing() {
    return new Listing(files, refusals, unmatched);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden = !folder.equals(realRoot) && Include.isHidden(folder.getFileName());
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    Path relative = realRoot.relativize(file);
    if (attributes.isSymbolicLink()) {
      link(file, relative);
    } else if (include.takes(relative)) {
      take(relative);
    } else if (!include.isNeverTaken(relative)) {
      unmatched++;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    Path relative = realRoot.relativize(file);
    if (Files.isDirectory(file) || include.takes(relative)) {
      refuse(relative, FileBytes.unreadable(e));
    }
    return FileVisitResult.CONTINUE;
  }

  private void link(Path file, Path relative) {
    if (Include.isHidden(relative.getFileName())) {
      return;
    }
    if (Files.isDirectory(file)) {
      refuse(
          relative,
          FileOutcome.reject(
              Reason.LINK,
              "it is a link to a folder, and those are not followed. Give that folder as a PATH of"
                  + " its own."));
    } else if (include.takes(relative)) {
      linkToFile(file, relative);
    }
  }

  private void linkToFile(Path file, Path relative) {
    try {
      if (file.toRealPath().startsWith(realRoot)) {
        take(relative);
      } else {
        refuse(
            relative,
            FileOutcome.reject(
                Reason.LINK,
                "it is a link that leaves "
                    + root
                    + ". Put the file itself there, or give it as a PATH of its own."));
      }
    } catch (IOException e) {
      refuse(relative, FileBytes.unreadable(e));
    }
  }

  private void take(Path relative) {
    List<String> names = new ArrayList<>();
    relative.forEach(name -> names.add(name.toString()));
    String path = String.join("/", names);
    if (path.indexOf(UNREADABLE_NAME) < 0) {
      add(root.resolve(relative), path);
    } else {
      refuse(
          relative,
          FileOutcome.reject(
              Reason.UNREADABLE,
              "its name cannot be read in this locale. Set LC_ALL=C.UTF-8, or rename it to"
                  + " UTF-8."));
    }
  }

  /** Archives in archives are not opened. */
  private void add(Path file, String path) {
    if (!ZipArchive.isOne(file)) {
      files.add(new SourceFile(file, path));
    } else if (file.getFileSystem().equals(FileSystems.getDefault())) {
      Listing archive = ZipArchive.list(file, path, include);
      files.addAll(archive.files());
      refusals.addAll(archive.refusals());
      unmatched += archive.unmatched();
    } else {
      unmatched++;
    }
  }

  private void refuse(Path relative, FileOutcome<?> outcome) {
    refusals.add(SourceTree.refusal(root.resolve(relative), outcome));
  }
}
