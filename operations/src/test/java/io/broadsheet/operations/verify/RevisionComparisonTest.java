package io.broadsheet.operations.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.operations.verify.RevisionComparison.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionComparisonTest {

  @Test
  void isContentWhenRevisionsAreEqual() {
    assertThat(compare(Map.of("a", new Said(5, true)), Map.of("a", 5L))).isEmpty();
  }

  @Test
  void isContentWhenAWithdrawnArticleIsNotThere() {
    assertThat(compare(Map.of("a", new Said(5, false)), Map.of())).isEmpty();
  }

  @Test
  void findsWhatIsMissing() {
    assertThat(compare(Map.of("a", new Said(5, true)), Map.of()))
        .containsExactly(new Difference.Missing("a", 5));
  }

  @Test
  void findsWhatTheTopicNeverHad() {
    assertThat(compare(Map.of(), Map.of("a", 5L))).containsExactly(new Difference.Extra("a", 5));
  }

  @Test
  void findsWhatWasWithdrawnAndIsStillThere() {
    assertThat(compare(Map.of("a", new Said(6, false)), Map.of("a", 5L)))
        .containsExactly(new Difference.Extra("a", 5));
  }

  @Test
  void tellsOlderFromNewer() {
    assertThat(
            compare(
                Map.of("a", new Said(6, true), "b", new Said(6, true)), Map.of("a", 5L, "b", 7L)))
        .containsExactly(new Difference.Older("a", 6, 5), new Difference.Newer("b", 6, 7));
  }

  private static List<Difference> compare(Map<String, Said> topic, Map<String, Long> index) {
    var found = new ArrayList<Difference>();
    RevisionComparison.compare(topic, index, found::add);
    return found;
  }
}
