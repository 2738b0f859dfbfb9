package io.broadsheet.ingest;

import io.broadsheet.ingest.file.Include;
import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.metadata.IssueId;
import io.broadsheet.ingest.metadata.Metadata;
import io.broadsheet.ingest.metadata.PageLabel;
import io.broadsheet.ingest.refusal.Outcome;
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
          "Which files of a folder are taken, whatever the case of their letters; with a / in it,"
              + " held against the path below PATH. May be given again (default: *.txt, *.text)."
              + " Hidden files, *.part, *.tmp, *.swp and the like never are.")
  List<String> include = List.of();

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description =
          "Charset of all files, such as GB18030 (default: found out for each: UTF-8, GB18030,"
              + " UTF-16 or Big5).")
  Optional<Charset> charset = Optional.empty();

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      defaultValue = "8MiB",
      converter = ByteSize.class,
      description = "Refuses longer files; bytes, or with KiB, MiB (default: ${DEFAULT-VALUE}).")
  long maxFileBytes;

  @Option(
      names = "--newspaper",
      paramLabel = "NAME",
      description = "The newspaper of all files, whatever sidecars and names say.")
  Optional<String> newspaper = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The day of publication of all files.")
  Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "PAGE",
      description = "The page of all files, such as 2 or A02.")
  Optional<String> page = Optional.empty();

  public Sources sources(List<Path> paths) {
    return new Sources(
        paths,
        include.isEmpty() ? Include.DEFAULT_GLOBS : include,
        maxFileBytes,
        charset,
        new Metadata(newspaper.map(SourceOptions::newspaper), date, page.map(SourceOptions::page)));
  }

  private static String newspaper(String name) {
    return switch (IssueId.newspaper(name)) {
      case Outcome.Accepted<String>(String newspaper) -> newspaper;
      case Outcome.Rejected<String>(Reason _, String message) ->
          throw new StopException(ExitCode.USAGE, "--newspaper: " + message);
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
