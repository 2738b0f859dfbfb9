package io.broadsheet.streams.enrich;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.streams.article.IssueSplitter;
import io.broadsheet.streams.topology.IssueSteps;
import io.broadsheet.text.article.ArticleReader;
import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.split.PageSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The two functions as every way in uses them: the topology, the command line, tests.
 *
 * @param splitter a raw issue into articles
 * @param enricher an article into an enriched one
 */
public record StandardSteps(IssueSplitter splitter, ArticleEnricher enricher) {

  private static final long LARGEST_GAZETTEER_BYTES = 64 * 1024 * 1024;

  /**
   * The functions with built-in data and, if there is one, the user's own gazetteer.
   *
   * @throws StopException if that file cannot be read
   */
  public static StandardSteps with(Optional<Path> gazetteer) {
    DataFiles files = dataFiles(gazetteer);
    ArticleReader reader = reader(files, gazetteer);
    return new StandardSteps(
        new IssueSplitter(PageSplitter.with(files), reader), new ArticleEnricher(reader));
  }

  /** The functions as steps of the topology. */
  public IssueSteps topology() {
    return new IssueSteps(
        issue -> splitter.split(issue).articles(),
        enricher::enrich,
        splitter.version() + "/" + enricher.version());
  }

  /**
   * A reader of texts with built-in data and, if there is one, the user's own gazetteer.
   *
   * @throws StopException if that file cannot be read
   */
  public static ArticleReader reader(Optional<Path> gazetteer) {
    return reader(dataFiles(gazetteer), gazetteer);
  }

  private static DataFiles dataFiles(Optional<Path> gazetteer) {
    return gazetteer
        .map(file -> DataFiles.standard().with(DataFiles.USERS_GAZETTEER, read(file)))
        .orElseGet(DataFiles::standard);
  }

  private static DataFile read(Path gazetteer) {
    try {
      if (Files.size(gazetteer) > LARGEST_GAZETTEER_BYTES) {
        throw new IOException("it is larger than " + LARGEST_GAZETTEER_BYTES + " bytes");
      }
      return DataFile.of(gazetteer.toString(), Files.readString(gazetteer));
    } catch (IOException e) {
      throw unreadable(gazetteer, e);
    }
  }

  private static ArticleReader reader(DataFiles files, Optional<Path> gazetteer) {
    try {
      return ArticleReader.with(files);
    } catch (IllegalArgumentException e) {
      throw gazetteer.map(file -> unreadable(file, e)).orElseThrow(() -> e);
    }
  }

  private static StopException unreadable(Path gazetteer, Exception cause) {
    return new StopException(
        ExitCode.USAGE,
        "Cannot read the gazetteer " + gazetteer + ": " + cause.getMessage(),
        cause);
  }
}
