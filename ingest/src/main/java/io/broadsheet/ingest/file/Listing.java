package io.broadsheet.ingest.file;

import io.broadsheet.ingest.refusal.Refusal;
import java.util.List;

/**
 * What was found under the given paths.
 *
 * @param files what is to be read, by path
 * @param refusals what cannot be read, whatever its content
 */
public record Listing(List<SourceFile> files, List<Refusal> refusals) {

  public Listing {
    files = List.copyOf(files);
    refusals = List.copyOf(refusals);
  }
}
