package io.broadsheet.operations.setup;

import io.broadsheet.runtime.access.RegistryRefusal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.PublishedSchema;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topic;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes sure that the registry has exactly the schemas that our serializers look up, and holds each
 * subject to {@code FULL_TRANSITIVE}.
 *
 * @param registry how to reach the registry
 */
public record SchemaSetup(RegistryConnection registry) {

  private static final String COMPATIBILITY = "FULL_TRANSITIVE";
  private static final int CONFLICT = 409;

  /**
   * Makes sure of the subjects of all of {@code topics}.
   *
   * @throws StopException if the registry does not answer, or a schema does not fit those before it
   */
  public List<SetupStep> run(List<Topic> topics) {
    SchemaRegistryClient client = RegistrySerde.client(registry);
    var steps = new ArrayList<SetupStep>();
    try {
      Collection<String> there = client.getAllSubjects();
      for (Topic topic : topics) {
        if (topic.value() instanceof Topic.Value.Avro(var schema)) {
          steps.add(
              register(
                  client,
                  topic.subject(),
                  PublishedSchema.of(schema),
                  there.contains(topic.subject())));
        }
      }
    } catch (IOException e) {
      throw RegistryRefusal.in(registry, e).orElseGet(() -> silent(e));
    } catch (RestClientException e) {
      throw RegistryRefusal.in(registry, e).orElseGet(() -> refused(e));
    }
    return steps;
  }

  private StopException silent(IOException e) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "The schema registry at "
            + registry
            + " does not answer ("
            + e.getMessage()
            + "). Check --schema-registry.",
        e);
  }

  private static SetupStep register(
      SchemaRegistryClient client, String subject, AvroSchema schema, boolean there)
      throws IOException, RestClientException {
    // A new subject can have no compatibility of its own before its first schema.
    if (there) {
      client.updateCompatibility(subject, COMPATIBILITY);
    }
    int before = there ? client.getLatestSchemaMetadata(subject).getId() : -1;
    int id = client.register(subject, schema);
    if (!there) {
      client.updateCompatibility(subject, COMPATIBILITY);
      return new SetupStep.Created(subject, "id " + id + ", " + COMPATIBILITY);
    }
    return id == before
        ? new SetupStep.Unchanged(subject)
        : new SetupStep.Changed(subject, "new version, id " + id);
  }

  private StopException refused(RestClientException e) {
    String advice =
        e.getStatus() == CONFLICT
            ? "A registered schema does not allow this one; is the registry from a newer"
                + " Broadsheet?"
            : "Check --schema-registry, its credentials and our rights.";
    return new StopException(
        ExitCode.UNAVAILABLE,
        "The schema registry at " + registry + " refused (HTTP " + e.getStatus() + "). " + advice,
        e);
  }
}
