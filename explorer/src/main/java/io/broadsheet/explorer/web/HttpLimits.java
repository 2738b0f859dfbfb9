package io.broadsheet.explorer.web;

import java.time.Duration;

/**
 * What many or slow callers may take up.
 *
 * @param connections how many may be open; others wait until one ends
 * @param headers how long the headers of the next request may take, however they trickle
 * @param questions how many questions may make Elasticsearch work at a time
 */
record HttpLimits(int connections, Duration headers, int questions) {

  static final HttpLimits USUAL = new HttpLimits(200, Duration.ofSeconds(10), 16);
}
