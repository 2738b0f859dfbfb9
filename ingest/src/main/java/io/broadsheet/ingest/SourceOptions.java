package io.broadsheet.ingest;

import io.broadsheet.ingest.file.Include;
import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.metadata.IssueId;
import io.broadsheet.ingest.metadata.IssueMetadata;
import io.broadsheet.ingest.metadata.PageLabel;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that say what is read, and how. */
public final class SourceOptions {

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description =
          "Files to read from folders. Case is ignored. A pattern with a / is matched against the"
              + " path relative to PATH. Can be repeated (default: *.txt, *.text, the same"
              + " with .gz, and *.zip). Hidden files,"
              + " *.part, *.tmp, *.swp and similar are never read.")
  List<String> include = List.of();

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description =
          "Charset of all files, for example GB18030 (default: detected for each file: UTF-8,"
              + " GB18030, UTF-16 or Big5).")
  Optional<Charset> charset = Optional.empty();

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      defaultValue = "8MiB",
      converter = ByteSize.class,
      description =
          "Maximum size of a file in bytes, or with the unit KiB or MiB; larger files are refused"
              + " (default: ${DEFAULT-VALUE}).")
  long maxFileBytes;

  @Option(
      names = "--newspaper",
      paramLabel = "NAME",
      description = "Newspaper of all files; overrides sidecars and file names.")
  Optional<String> newspaper = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Publication date of all files; overrides sidecars and file names.")
  Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "PAGE",
      description = "Page of all files, for example 2 or A02; overrides sidecars and file names.")
  Optional<String> page = Optional.empty();

  public Sources sources(List<Path> paths) {
    return new Sources(
        paths,
        include.isEmpty() ? Include.DEFAULT_GLOBS : include,
        maxFileBytes,
        charset,
        new IssueMetadata(
            newspaper.map(name -> usable("--newspaper", IssueId.newspaper(name))),
            date.map(day -> usable("--date", IssueId.date(day))),
            page.map(SourceOptions::page)));
  }

  private static <T> T usable(String flag, FileOutcome<T> checked) {
    return switch (checked) {
      case FileOutcome.Accepted<T>(T value) -> value;
      case FileOutcome.Rejected<T>(Reason _, String message) ->
          throw new StopException(ExitCode.USAGE, flag + ": " + message);
    };
  }

  private static String page(String text) {
    return PageLabel.parse(text)
        .orElseThrow(
            () ->
                new StopException(
                    ExitCode.USAGE, "--page '" + text + "' is no page; write it as 2 or A02."));
  }
}
