package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.settings.ElasticsearchConnection.Login;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Trust;
import java.net.URI;
import java.time.Duration;

/**
 * How to reach Kibana.
 *
 * @param url its address with its base path, if it has one, and without a slash at the end
 * @param login who we are; Kibana passes it on to Elasticsearch
 * @param trust whose certificates we take
 * @param timeout how long an answer may take
 */
public record KibanaConnection(URI url, Login login, Trust trust, Duration timeout) {

  public KibanaConnection {
    url = URI.create(url.toString().replaceFirst("/+$", ""));
  }

  /** Names the address alone. */
  @Override
  public String toString() {
    return url.toString();
  }
}
