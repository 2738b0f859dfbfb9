package io.broadsheet.lab.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds docs/asyncapi.json against the topics; {@code -Dasyncapi.write} writes it anew. */
class AsyncApiTest {

  private static final Path FILE = Document.ROOT.resolve("docs/asyncapi.json");

  @Test
  void saysOfTheTopicsWhatTheCodeSays() throws IOException {
    if (Boolean.getBoolean("asyncapi.write")) {
      Files.writeString(FILE, AsyncApi.text());
    }

    assertThat(FILE).hasContent(AsyncApi.text());
  }
}
