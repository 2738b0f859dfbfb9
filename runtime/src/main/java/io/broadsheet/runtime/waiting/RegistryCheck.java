package io.broadsheet.runtime.waiting;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topic;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks whether the schema registry is there and holds the subjects of topics. */
public final class RegistryCheck {

  private static final String PATIENCE_MILLIS = "5000";

  private final RegistryConnection connection;
  private final List<String> subjects;
  private final SchemaRegistryClient client;

  /** Looks for the subjects of those of {@code topics} whose values have a schema. */
  public RegistryCheck(RegistryConnection connection, List<Topic> topics) {
    this.connection = connection;
    this.subjects =
        topics.stream()
            .filter(topic -> topic.value() instanceof Topic.Value.Avro)
            .map(Topic::subject)
            .toList();
    var settings = new LinkedHashMap<String, String>();
    settings.put("http.connect.timeout.ms", PATIENCE_MILLIS);
    settings.put("http.read.timeout.ms", PATIENCE_MILLIS);
    settings.put("max.retries", "0");
    settings.putAll(connection.settings());
    this.client =
        RegistrySerde.client(new RegistryConnection(connection.url(), Map.copyOf(settings)));
  }

  /**
   * What is missing, if anything, in one sentence.
   *
   * @throws StopException if the registry does not let us look
   */
  public Optional<String> problem() {
    try {
      Collection<String> there = client.getAllSubjects();
      String missing =
          subjects.stream()
              .filter(subject -> !there.contains(subject))
              .collect(Collectors.joining(", "));
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "The schema registry at "
                  + connection
                  + " lacks "
                  + missing
                  + ": register them with `broadsheet schemas register`");
    } catch (RestClientException e) {
      return Optional.of(refused(e));
    } catch (IOException e) {
      return Optional.of(
          "The schema registry at " + connection + " cannot be reached (" + said(e) + ")");
    }
  }

  private String refused(RestClientException e) {
    String start = "The schema registry at " + connection;
    switch (e.getStatus()) {
      case 401, 403 ->
          throw new StopException(
              ExitCode.USAGE,
              start
                  + " does not let us in (HTTP "
                  + e.getStatus()
                  + "). Check the registry.* settings.",
              e);
      case 404, 405 ->
          throw new StopException(
              ExitCode.USAGE,
              start + " is not one (HTTP " + e.getStatus() + "). Check --schema-registry.",
              e);
      default -> {
        return start + " answered HTTP " + e.getStatus();
      }
    }
  }

  private static String said(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
