package io.broadsheet.indexer.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The readable files that the saved objects are made of. */
final class Resources {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Resources() {}

  static JsonNode json(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource " + name + " for Kibana");
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
