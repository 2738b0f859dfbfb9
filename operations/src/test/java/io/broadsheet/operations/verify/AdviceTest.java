package io.broadsheet.operations.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {

  @Test
  void asksForNothingWhereAllAgree() {
    assertThat(Advice.of(List.of(result("articles")), "issues")).isEmpty();
  }

  @Test
  void asksForARebuildOnlyAfterWhatDoesLess() {
    List<String> advice =
        Advice.of(List.of(result("articles", new Difference.Missing("a", 1))), "issues");

    assertThat(advice.getFirst()).contains("dead-letters retry");
    assertThat(advice.getLast()).contains("index rebuild", "if differences remain");
  }

  @Test
  void hasSingleIssuesPublishedOrWithdrawnAgain() {
    List<String> advice =
        Advice.of(
            List.of(
                result("articles"),
                result("issues", new Difference.Newer("a", 1, 2), new Difference.Extra("b", 2))),
            "issues");

    assertThat(advice).anyMatch(line -> line.contains("reprocess"));
    assertThat(advice).anyMatch(line -> line.contains("withdraw"));
    assertThat(advice.getLast()).contains("index rebuild", "if differences remain");
  }

  private static Verification.Result result(String alias, Difference... differences) {
    var findings = new Findings();
    List.of(differences).forEach(findings::add);
    return new Verification.Result("topic", alias, 1, 1, findings, 0);
  }
}
