package io.broadsheet.streams.continuation;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Part;
import io.broadsheet.schemas.Segment;
import io.broadsheet.schemas.TrustedRecords;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one article of a head and its continuation. The text of the continuation follows the head's
 * as it is, so that all that was found in either still points to the same words.
 */
public final class ContinuationJoiner {

  static {
    TrustedRecords.trust();
  }

  private ContinuationJoiner() {}

  /**
   * The head with all sections, texts and findings of the continuation. Identity, headlines, marks,
   * date and spans stay the head's: spans are ranges of its own page, while segments name theirs.
   */
  public static EnrichedArticle join(EnrichedArticle head, EnrichedArticle continuation) {
    int shift = head.getText().isEmpty() ? 0 : head.getText().length() + 1;
    String between = shift == 0 ? "" : "\n";
    var findings = new MovedFindings(shift, head.getPageId().equals(continuation.getPageId()));
    return EnrichedArticle.newBuilder(head)
        .setText(head.getText() + between + continuation.getText())
        .setSections(both(head.getSections(), continuation.getSections()))
        .setReporters(distinct(head.getReporters(), continuation.getReporters()))
        .setCaptions(both(head.getCaptions(), continuation.getCaptions()))
        .setPointers(both(head.getPointers(), continuation.getPointers()))
        .setParts(both(head.getParts(), moved(continuation.getParts(), shift)))
        .setSegments(both(head.getSegments(), segments(head, continuation, shift)))
        .setDates(both(head.getDates(), findings.dates(continuation.getDates())))
        .setQuantities(both(head.getQuantities(), findings.quantities(continuation)))
        .setEntities(MergedEntities.of(head.getEntities(), findings.entities(continuation)))
        .setKeywords(distinct(head.getKeywords(), continuation.getKeywords()))
        .setConfidence(Math.min(head.getConfidence(), continuation.getConfidence()))
        .build();
  }

  private static List<Part> moved(List<Part> parts, int shift) {
    return parts.stream()
        .map(part -> new Part(part.getKind(), part.getStart() + shift, part.getEnd() + shift))
        .toList();
  }

  private static List<Segment> segments(
      EnrichedArticle head, EnrichedArticle continuation, int shift) {
    return continuation.getSegments().stream()
        .map(
            segment -> {
              String page =
                  segment.getPageId() == null ? continuation.getPageId() : segment.getPageId();
              return new Segment(
                  segment.getStart() + shift,
                  segment.getRawStart(),
                  segment.getLength(),
                  page.equals(head.getPageId()) ? null : page);
            })
        .toList();
  }

  static <T> List<T> both(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  static <T> List<T> distinct(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }
}
