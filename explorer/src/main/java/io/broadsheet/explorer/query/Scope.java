package io.broadsheet.explorer.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which part of an article a word is looked for in: {@code headline:海水} or {@code 标题：海水}. */
enum Scope {
  ANYWHERE("text", List.of()),
  HEADLINE("headline", List.of("headline", "标题")),
  PERSON("people", List.of("person", "人物")),
  ORGANIZATION("organizations", List.of("organization", "机构")),
  PLACE("places", List.of("place", "地点")),
  PROJECT("projects", List.of("project", "项目")),
  NEWSPAPER("newspaper", List.of("newspaper", "报纸")),
  REPORTER("reporters.name", List.of("reporter", "记者"));

  private final String field;
  private final List<String> names;

  Scope(String field, List<String> names) {
    this.field = field;
    this.names = names;
  }

  /** The scope that {@code name} stands for, if any. */
  static Optional<Scope> named(String name) {
    return Arrays.stream(values()).filter(scope -> scope.names.contains(name)).findFirst();
  }

  String field() {
    return field;
  }

  /** Whether its values are words of a text, not whole names. */
  boolean isText() {
    return this == ANYWHERE || this == HEADLINE;
  }
}
