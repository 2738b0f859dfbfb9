package io.broadsheet.ingest.ledger;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.OwnerOnly;
import io.broadsheet.runtime.file.StateFolder;
import io.broadsheet.schemas.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger of a producer: which issues Kafka acknowledged, and which files were refused. Lines
 * are only ever appended, and are on the disk when {@link #append} returns; what the lines that
 * were overtaken take up is given back on opening. A line that is lost or torn costs no more than
 * sending its file again.
 */
public final class Ledger implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private static final String SUFFIX = ".ledger.jsonl";

  private final Path file;
  private final LedgerLock lock;
  private final FileChannel lines;
  private final LedgerState state;

  private Ledger(Path file, LedgerLock lock, FileChannel lines, LedgerState state) {
    this.file = file;
    this.lock = lock;
    this.lines = lines;
    this.state = state;
  }

  /**
   * Where the ledger for {@code topic} is kept when nobody names another place.
   *
   * @throws StopException if the user has no home
   */
  public static Path usual(Topic topic) {
    return StateFolder.usual("--ledger").resolve(topic.name() + SUFFIX);
  }

  /** The same, unless the user has no home. */
  public static Optional<Path> findUsual(Topic topic) {
    return StateFolder.find().map(folder -> folder.resolve(topic.name() + SUFFIX));
  }

  /**
   * Opens a ledger, and makes it if there is none.
   *
   * @throws StopException if it cannot be used, is no ledger, or another process writes to it
   */
  public static Ledger open(Path file) {
    Path absolute = file.toAbsolutePath();
    LedgerLock lock = LedgerLock.take(absolute);
    try {
      LedgerState state = compact(absolute, load(absolute));
      return new Ledger(
          absolute, lock, OwnerOnly.write(absolute, StandardOpenOption.APPEND), state);
    } catch (IOException e) {
      lock.close();
      throw unusable(absolute, e);
    } catch (StopException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * What a ledger holds that another process may be writing to.
   *
   * @throws StopException if it cannot be read or is no ledger
   */
  public static List<LedgerEntry> read(Path file) {
    try {
      var state = new LedgerState();
      load(file.toAbsolutePath()).entries().forEach(state::add);
      return state.entries();
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /** The newest acknowledgement of {@code issue} on this cluster and topic. */
  public Optional<LedgerEntry.Acknowledged> acknowledged(
      String cluster, String topic, String issue) {
    return state.acknowledged(cluster, topic, issue);
  }

  /** The refusal of the file at {@code location}, unless it was acknowledged since. */
  public Optional<LedgerEntry.Failed> failed(String location) {
    return state.failed(location);
  }

  /**
   * Writes {@code entries} and waits until they are on the disk.
   *
   * @throws StopException if the disk does not take them
   */
  public void append(List<LedgerEntry> entries) {
    var text = new StringBuilder();
    entries.forEach(entry -> text.append(LedgerFormat.line(entry)).append('\n'));
    try {
      write(lines, text);
    } catch (IOException e) {
      throw unusable(file, e);
    }
    entries.forEach(state::add);
  }

  @Override
  public void close() {
    try (lock) {
      lines.close();
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static LedgerFormat.Content load(Path file) throws IOException {
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    LedgerFormat.Content content =
        LedgerFormat.parse(bytes)
            .orElseThrow(
                () ->
                    new StopException(
                        ExitCode.USAGE,
                        file + " is no ledger of Broadsheet. Name another file with --ledger."));
    if (content.damaged() > 0) {
      LOG.warn(
          "{} lines of the ledger {} were torn and are dropped; their files will be sent again",
          content.damaged(),
          file);
    }
    return content;
  }

  private static LedgerState compact(Path file, LedgerFormat.Content content) throws IOException {
    var state = new LedgerState();
    content.entries().forEach(state::add);
    List<LedgerEntry> kept = state.entries();
    if (!Files.exists(file) || content.damaged() > 0 || kept.size() < content.entries().size()) {
      rewrite(file, kept);
    }
    return state;
  }

  private static void rewrite(Path file, List<LedgerEntry> entries) throws IOException {
    var text = new StringBuilder(LedgerFormat.HEADER).append('\n');
    entries.forEach(entry -> text.append(LedgerFormat.line(entry)).append('\n'));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel = OwnerOnly.write(fresh, StandardOpenOption.TRUNCATE_EXISTING)) {
      write(channel, text);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder = FileChannel.open(file.getParent())) {
      folder.force(true);
    }
  }

  private static void write(FileChannel channel, CharSequence text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  private static StopException unusable(Path file, IOException e) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "The ledger "
            + file
            + " cannot be used ("
            + e
            + "). Check the disk and its rights, or name another file with --ledger.",
        e);
  }
}
