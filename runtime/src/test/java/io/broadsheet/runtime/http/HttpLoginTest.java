package io.broadsheet.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpLoginTest {

  private final HttpLogin login = new HttpLogin("读者", "pass:wort");

  @ParameterizedTest
  @ValueSource(strings = {"Basic ", "basic ", "BASIC  "})
  void admitsTheUserWithThePassword(String scheme) {
    assertThat(login.admits(scheme + encoded("读者:pass:wort"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"读者:", "读者:pass", "读者:pass:wort ", ":pass:wort", "读者", ""})
  void admitsNobodyElse(String credentials) {
    assertThat(login.admits("Basic " + encoded(credentials))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic !!", "Bearer abc", "6K+76ICFOnBhc3M6d29ydA=="})
  void admitsNoOtherHeader(String header) {
    assertThat(login.admits(header)).isFalse();
  }

  @Test
  void isAskedForOnlyIfThereIsOne() {
    assertThat(HttpAccess.OPEN.admits(Optional.empty())).isTrue();
    assertThat(new HttpAccess(Optional.of(login), Optional.empty()).admits(Optional.empty()))
        .isFalse();
  }

  private static String encoded(String credentials) {
    return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }
}
