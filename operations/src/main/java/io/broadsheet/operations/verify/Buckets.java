package io.broadsheet.operations.verify;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids and revisions in files by the hash of the id, so that two large sets can be compared one
 * bucket after the other: the partitioning of a hash join, after M. Kitsuregawa, H. Tanaka and T.
 * Moto-oka, "Application of Hash to Data Base Machine and Its Architecture" (1983).
 */
final class Buckets implements AutoCloseable {

  /** Memory holds one of so many parts of all articles at a time. */
  static final int COUNT = 64;

  private static final int BUFFER_BYTES = 16 * 1024;

  private final Path folder;
  private final List<DataOutputStream> files = new ArrayList<>();

  private Buckets(Path folder) {
    this.folder = folder;
  }

  /** New ones in a folder that has to be there. */
  static Buckets in(Path folder, String name) {
    var buckets = new Buckets(folder.resolve(name));
    try {
      Files.createDirectory(buckets.folder);
      for (int i = 0; i < COUNT; i++) {
        var out = Files.newOutputStream(buckets.file(i));
        buckets.files.add(new DataOutputStream(new BufferedOutputStream(out, BUFFER_BYTES)));
      }
      return buckets;
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /** Adds what was last said of an article; a later one counts. */
  void add(String id, RevisionComparison.Said said) {
    DataOutputStream file = files.get(bucket(id));
    try {
      file.writeUTF(id);
      file.writeLong(said.revision());
      file.writeBoolean(said.live());
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /** What was last said of each article of one bucket. Nothing can be added after that. */
  Map<String, RevisionComparison.Said> bucket(int number) {
    var said = new HashMap<String, RevisionComparison.Said>();
    try {
      files.get(number).close();
      try (var file =
          new DataInputStream(
              new BufferedInputStream(Files.newInputStream(file(number)), BUFFER_BYTES))) {
        while (true) {
          said.put(
              file.readUTF(), new RevisionComparison.Said(file.readLong(), file.readBoolean()));
        }
      } catch (EOFException _) {
        return said;
      }
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  @Override
  public void close() {
    try {
      for (int i = 0; i < files.size(); i++) {
        files.get(i).close();
        Files.deleteIfExists(file(i));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static int bucket(String id) {
    int hash = id.hashCode();
    return Math.floorMod(hash ^ (hash >>> 16), COUNT);
  }

  private Path file(int number) {
    return folder.resolve(Integer.toString(number));
  }

  private static StopException unusable(Path folder, IOException e) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "Cannot use " + folder + " (" + e + "). It needs about 100 bytes a record of the topic.",
        e);
  }
}
