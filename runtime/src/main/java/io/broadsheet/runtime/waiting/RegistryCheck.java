package io.broadsheet.runtime.waiting;

import io.broadsheet.runtime.access.RegistryRefusal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topic;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks whether the schema registry is there and holds the subjects of topics. */
public final class RegistryCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

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
    this.client = RegistrySerde.client(connection.answeringWithin(PATIENCE));
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
      throwRefusal(e);
      return Optional.of(answered(e));
    } catch (IOException e) {
      throwRefusal(e);
      return Optional.of(
          "The schema registry at " + connection + " cannot be reached (" + said(e) + ")");
    }
  }

  private void throwRefusal(Exception failure) {
    RegistryRefusal.in(connection, failure)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private String answered(RestClientException e) {
    String start = "The schema registry at " + connection;
    return switch (e.getStatus()) {
      case 404, 405 ->
          throw new StopException(
              ExitCode.USAGE,
              start + " is not one (HTTP " + e.getStatus() + "). Check --schema-registry.",
              e);
      default -> start + " answered HTTP " + e.getStatus();
    };
  }

  private static String said(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
