package io.broadsheet.explorer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostCheckTest {

  private final HostCheck loopback = HostCheck.of("127.0.0.1", List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:7083",
        "127.0.0.1:7083",
        "[::1]:7083",
        "[::1]",
        "LOCALHOST:1"
      })
  void answersToLoopback(String host) {
    assertThat(loopback.admits(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:7083",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "",
        ":7083"
      })
  void answersToNobodyElse(String host) {
    assertThat(loopback.admits(host)).isFalse();
  }

  @Test
  void wantsToBeCalledByName() {
    assertThat(loopback.admits(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void wantsNamesWhereOthersCanReachIt(String host) {
    assertThatThrownBy(() -> HostCheck.of(host, List.of()))
        .isInstanceOfSatisfying(
            StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContainingAll(host, "--allowed-hosts");
  }

  @Test
  void answersToTheNamesGivenAlone() {
    var given = HostCheck.of("0.0.0.0", List.of("Coverage.example.org"));
    assertThat(given.admits("coverage.example.org:443")).isTrue();
    assertThat(given.admits("localhost")).isFalse();
  }
}
