package io.broadsheet.operations.check;

import io.broadsheet.runtime.serde.PublishedSchema;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topic;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Looks at the schema registry.
 *
 * @param registry how to reach it
 * @param topics the topics of the environment
 */
record SchemaCheck(RegistryConnection registry, List<Topic> topics) {

  private static final String COMPATIBILITY = "FULL_TRANSITIVE";
  private static final String REGISTER = "Run: broadsheet schemas register";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  List<Finding> run() {
    SchemaRegistryClient client = RegistrySerde.client(registry.answeringWithin(PATIENCE));
    try {
      return look(client);
    } catch (RestClientException e) {
      return List.of(
          new Finding.Wrong(
              "registry",
              registry + " refused (HTTP " + e.getStatus() + ")",
              "Check --schema-registry, its credentials and our rights"));
    } catch (IOException e) {
      return List.of(
          new Finding.Wrong(
              "registry",
              registry + " cannot be reached (" + e.getMessage() + ")",
              "Check --schema-registry, or start it"));
    }
  }

  private List<Finding> look(SchemaRegistryClient client) throws IOException, RestClientException {
    var findings = new ArrayList<Finding>();
    Collection<String> subjects = client.getAllSubjects();
    findings.add(new Finding.Fine("registry", registry + ", " + subjects.size() + " subjects"));
    for (Topic topic : topics) {
      if (topic.value() instanceof Topic.Value.Avro(Schema schema)) {
        findings.add(
            subjects.contains(topic.subject())
                ? subject(client, topic.subject(), schema)
                : new Finding.Wrong("subject " + topic.subject(), "is not there", REGISTER));
      }
    }
    return findings;
  }

  private static Finding subject(SchemaRegistryClient client, String subject, Schema schema)
      throws IOException, RestClientException {
    String what = "subject " + subject;
    int id;
    try {
      id = client.getId(subject, PublishedSchema.of(schema));
    } catch (RestClientException e) {
      if (e.getStatus() != 404) {
        throw e;
      }
      return new Finding.Wrong(what, "lacks this version's schema", REGISTER);
    }
    String compatibility = compatibility(client, subject);
    return compatibility.equals(COMPATIBILITY)
        ? new Finding.Fine(what, "id " + id + ", " + compatibility)
        : new Finding.Wrong(
            what, "is held to " + compatibility + ", not " + COMPATIBILITY, REGISTER);
  }

  private static String compatibility(SchemaRegistryClient client, String subject)
      throws IOException, RestClientException {
    try {
      return client.getCompatibility(subject);
    } catch (RestClientException e) {
      if (e.getStatus() == 404) {
        return "nothing of its own";
      }
      throw e;
    }
  }
}
