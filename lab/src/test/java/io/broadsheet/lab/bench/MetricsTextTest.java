package io.broadsheet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTextTest {

  private static final MetricsText SCRAPE =
      new MetricsText(
          """
          # HELP pages_total Pages.
          # TYPE pages_total counter
          pages_total{fate="dead letter",topic="a"} 2.0
          pages_total{fate="published",topic="a"} 1.5E3
          pages 7.0
          """);

  @Test
  void addsUpAllSeriesOfAMetric() {
    assertThat(SCRAPE.sum("pages_total")).isEqualTo(1_502);
    assertThat(SCRAPE.sum("pages")).isEqualTo(7);
    assertThat(SCRAPE.sum("nothing")).isZero();
  }

  @Test
  void namesAllMetrics() {
    assertThat(SCRAPE.names()).containsExactly("pages", "pages_total");
  }
}
