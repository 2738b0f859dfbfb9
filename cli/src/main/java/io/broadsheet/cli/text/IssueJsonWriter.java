package io.broadsheet.cli.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.ingest.file.Gzip;
import io.broadsheet.ingest.file.Listing;
import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.schemas.RawIssue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes one JSON for each file, and goes on when one cannot be read.
 *
 * @param common where to print
 * @param files what to read
 * @param json what to write of an issue
 */
record IssueJsonWriter(CommonOptions common, TextFiles files, Function<RawIssue, ObjectNode> json) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  /** Writes to the folder {@code out}, or to standard output for a single file without one. */
  ExitCode run(InputStream in, Optional<Path> out) throws IOException {
    out.filter(path -> Files.exists(path) && !Files.isDirectory(path))
        .ifPresent(IssueJsonWriter::refuse);
    if (TextFiles.isStandardInput(files.sources().paths())) {
      return print(files.read(in), SourceFile.STANDARD_INPUT);
    }
    Listing listing = files.list();
    listing.refusals().forEach(refusal -> common.err().println(refusal));
    boolean complete = listing.refusals().isEmpty() && !listing.files().isEmpty();
    if (listing.files().isEmpty()) {
      common.err().println("No file to read: folders are searched for *.txt and *.text.");
    }
    if (out.isEmpty()) {
      return listing.files().size() == 1
          ? print(files.read(listing.files().getFirst()), listing.files().getFirst().source())
          : missingFolder(listing);
    }
    for (var target : targets(listing, out.get()).entrySet()) {
      complete &= write(target.getKey(), target.getValue());
    }
    return complete ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private static void refuse(Path file) {
    throw new StopException(
        ExitCode.USAGE, "--out takes a folder, and " + file + " is a file. Name a folder.");
  }

  private static ExitCode missingFolder(Listing listing) {
    throw new StopException(
        ExitCode.USAGE,
        listing.files().size() + " files need --out DIR, which gets one JSON for each.");
  }

  private ExitCode print(FileOutcome<RawIssue> issue, String source) throws IOException {
    switch (issue) {
      case FileOutcome.Accepted<RawIssue>(RawIssue value) -> {
        common.out().println(JSON.writeValueAsString(json.apply(value)));
        return ExitCode.OK;
      }
      case FileOutcome.Rejected<RawIssue> rejected -> {
        common.err().println(TextFiles.refusal(source, rejected));
        return ExitCode.INCOMPLETE;
      }
    }
  }

  private boolean write(SourceFile file, Path target) throws IOException {
    switch (files.read(file)) {
      case FileOutcome.Accepted<RawIssue>(RawIssue issue) -> {
        // A link that lies there is replaced: what it points to may lie anywhere.
        if (Files.isSymbolicLink(target)) {
          Files.delete(target);
        }
        Files.writeString(target, JSON.writeValueAsString(json.apply(issue)) + "\n");
        return true;
      }
      case FileOutcome.Rejected<RawIssue> rejected -> {
        common.err().println(TextFiles.refusal(file.source(), rejected));
        return false;
      }
    }
  }

  private static Map<SourceFile, Path> targets(Listing listing, Path out) throws IOException {
    Files.createDirectories(out);
    Map<Path, SourceFile> taken = new LinkedHashMap<>();
    Map<SourceFile, Path> targets = new LinkedHashMap<>();
    for (SourceFile file : listing.files()) {
      Path target = out.resolve(baseName(file) + SUFFIX);
      SourceFile other = taken.putIfAbsent(target, file);
      if (other != null) {
        throw new StopException(
            ExitCode.USAGE,
            other
                + " and "
                + file
                + " would both be written to "
                + target
                + ". Write them to different folders.");
      }
      targets.put(file, target);
    }
    return targets;
  }

  private static String baseName(SourceFile file) {
    String name = Gzip.unpackedName(file.path().getFileName().toString());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
