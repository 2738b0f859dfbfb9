package io.broadsheet.lab.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

  private static final String WRITE =
      "{\"index\":{\"_index\":\"articles\",\"_id\":\"a\"}}\n{\"index\":1}\n";
  private static final String DELETE = "{\"delete\":{\"_index\":\"articles\",\"_id\":\"a\"}}\n";

  @ParameterizedTest
  @CsvSource({
    "explorer, POST, /articles/_search, true",
    "explorer, GET, /_alias/articles, true",
    "explorer, POST, /secrets/_search, false",
    "explorer, PUT, /articles-v1, false",
    "explorer, DELETE, /articles-v1, false",
    "explorer, GET, /, false",
    "explorer, GET, /_nodes/stats/breaker, false",
    "indexer, GET, /_nodes/stats/breaker, true",
    "rebuild, GET, /_nodes/stats/breaker, true",
    "viewer, GET, /, true",
    "viewer, POST, /articles/_refresh, true",
    "indexer, POST, /articles/_refresh, false",
    "indexer, PUT, /articles/_mapping, false",
    "setup, PUT, /articles-v1, true",
    "setup, PUT, /secrets, false",
    "setup, POST, /articles/_search, false",
    "setup, PUT, /_security/user/me, false",
    "setup, GET, /_cat/indices, false"
  })
  void allowsWhatTheFileGives(String role, String method, String path, boolean expected) {
    assertThat(Role.of(role).allows(new Request(method, path, ""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "indexer, true",
    "operator, true",
    "rebuild, true",
    "explorer, false",
    "viewer, false",
    "setup, false",
    "kibana-import, false"
  })
  void letsOnlyWritersWriteAndDelete(String role, boolean expected) {
    assertThat(Role.of(role).allows(new Request("POST", "/_bulk", WRITE))).isEqualTo(expected);
    assertThat(Role.of(role).allows(new Request("POST", "/_bulk", DELETE))).isEqualTo(expected);
  }
}
