package io.broadsheet.lab.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownFlawTest {

  @ParameterizedTest
  @CsvSource({
    "io.netty:* 4.1.138 why, pkg:maven/io.netty/netty-buffer@4.1.135.Final?type=jar, true",
    "io.netty:* 4.1.138 why, pkg:maven/io.netty/netty-buffer@4.1.139.Final?type=jar, false",
    "io.netty:* 4.1.138 why, pkg:maven/io.netty/netty-buffer@4.1.138.Final?type=jar, false",
    "a:b 1.10.3 why, pkg:maven/a/b@1.9.12?type=jar, true",
    "a:b 1.10.3 why, pkg:maven/a/b@1.10.3?type=jar, false",
    "a:b 1.10.3 why, pkg:maven/a/bc@1.0?type=jar, false",
    "a:b none why, pkg:maven/a/b@99?type=jar, true",
    "npm:echarts 6.1.0 why, pkg:npm/echarts@6.0.0, true",
    "npm:echarts 6.1.0 why, pkg:npm/echarts@6.1.0, false"
  })
  void isInWhatComesBeforeTheVersionThatMendsIt(String flaw, String purl, boolean expected) {
    assertThat(KnownFlaw.parse(flaw).isIn(Component.of(purl))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "io.netty:* 4.1.138 why, netty-codec-http-4.1.135.Final.jar, true",
    "at.yawk.lz4:lz4-java 1.11.2 why, lz4-java-1.11.1.jar, true",
    "at.yawk.lz4:lz4-java 1.11.2 why, elasticsearch-lz4-9.5.2.jar, false"
  })
  void isFoundByTheNameOfAJar(String flaw, String jar, boolean expected) {
    assertThat(KnownFlaw.parse(flaw).isIn(Component.ofJar(jar))).isEqualTo(expected);
  }

  @Test
  void saysWhy() throws IOException {
    assertThat(KnownFlaw.all())
        .hasSizeGreaterThan(10)
        .allSatisfy(flaw -> assertThat(flaw.coordinate()).matches("[a-z0-9.-]+:[a-z0-9.*-]+"))
        .allSatisfy(flaw -> assertThat(flaw.why()).matches(".*[a-zA-Z]{3}.*"));
  }
}
