package io.broadsheet.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.ingest.SourceOptions;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.schemas.RawIssue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The flags of the commands that read files and write JSON. */
final class FileArguments {

  @Mixin SourceOptions sources;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files or folders; - reads standard input.")
  List<Path> paths;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for the output, one JSON file for each input; created if it does not exist.")
  Optional<Path> out = Optional.empty();

  /** Writes {@code json} of every issue; returns the exit code. */
  int write(CommonOptions common, InputStream in, Function<RawIssue, ObjectNode> json)
      throws IOException {
    return new IssueJsonWriter(common, new TextFiles(sources.sources(paths)), json)
        .run(in, out)
        .value();
  }
}
