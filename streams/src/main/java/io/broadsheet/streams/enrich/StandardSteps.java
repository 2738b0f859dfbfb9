package io.broadsheet.streams.enrich;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.streams.article.IssueSplitter;
import io.broadsheet.streams.topology.IssueSteps;
import io.broadsheet.text.entity.EntityFinder;
import io.broadsheet.text.quantity.QuantityFinder;
import io.broadsheet.text.split.PageSplitter;
import io.broadsheet.text.time.TimeFinder;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
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
    EntityFinder entities = entities(gazetteer);
    return new StandardSteps(
        new IssueSplitter(PageSplitter.withDefaults(), entities),
        new ArticleEnricher(TimeFinder.withDefaults(), entities, QuantityFinder.withDefaults()));
  }

  /** The functions as steps of the topology. */
  public IssueSteps topology() {
    return new IssueSteps(
        issue -> splitter.split(issue).articles(),
        enricher::enrich,
        splitter.version() + "/" + enricher.version());
  }

  /**
   * A finder of entities with the built-in gazetteer and, if there is one, the user's own.
   *
   * @throws StopException if that file cannot be read
   */
  public static EntityFinder entities(Optional<Path> gazetteer) {
    return gazetteer.map(StandardSteps::read).orElseGet(EntityFinder::withDefaults);
  }

  private static EntityFinder read(Path gazetteer) {
    try (Reader reader = Files.newBufferedReader(gazetteer, StandardCharsets.UTF_8)) {
      if (Files.size(gazetteer) > LARGEST_GAZETTEER_BYTES) {
        throw new IOException("it is larger than " + LARGEST_GAZETTEER_BYTES + " bytes");
      }
      return EntityFinder.with(reader, gazetteer.toString());
    } catch (IOException | IllegalArgumentException e) {
      throw new StopException(
          ExitCode.USAGE, "Cannot read the gazetteer " + gazetteer + ": " + e.getMessage(), e);
    }
  }
}
