package io.broadsheet.ingest.file;

import io.broadsheet.ingest.refusal.Refusal;
import java.util.List;

/**
 * What was found under the given paths.
 *
 * @param files what is to be read, by path
 * @param refusals what cannot be read, whatever its content
 * @param unmatched how many other files there are that match none of the globs
 */
public record Listing(List<SourceFile> files, List<Refusal> refusals, int unmatched) {

  public Listing {
    files = List.copyOf(files);
    refusals = List.copyOf(refusals);
  }

  /** One file. */
  static Listing of(SourceFile file) {
    return new Listing(List.of(file), List.of(), 0);
  }

  /** Nothing but a refusal. */
  static Listing refused(Refusal refusal) {
    return new Listing(List.of(), List.of(refusal), 0);
  }
}
