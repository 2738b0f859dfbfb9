package io.broadsheet.lab.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.operations.setup.SchemaSetup;
import io.broadsheet.operations.setup.SetupStep;
import io.broadsheet.operations.setup.TopicSetup;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topics;
import io.broadsheet.stack.Stack;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class SetupIT {

  private final Topics topics = Topics.of("setup-");

  @Test
  void setsUpOnceAndMendsWhatWasChanged(Stack stack) throws Exception {
    var kafka = KafkaConnection.to(stack.addresses().kafka());
    var topicSetup = new TopicSetup(kafka, 2, Optional.empty());
    var schemaSetup = new SchemaSetup(RegistryConnection.to(stack.addresses().registry()));

    assertThat(topicSetup.run(topics.all()))
        .hasSize(5)
        .hasOnlyElementsOfType(SetupStep.Created.class);
    assertThat(topicSetup.run(topics.all())).hasOnlyElementsOfType(SetupStep.Unchanged.class);
    assertThat(schemaSetup.run(topics.all()))
        .hasSize(4)
        .hasOnlyElementsOfType(SetupStep.Created.class);
    assertThat(schemaSetup.run(topics.all())).hasOnlyElementsOfType(SetupStep.Unchanged.class);

    change(kafka, topics.issues().name());
    assertThat(topicSetup.run(topics.all()))
        .filteredOn(SetupStep.Changed.class::isInstance)
        .extracting(SetupStep::name)
        .containsExactly(topics.issues().name());
  }

  private static void change(KafkaConnection kafka, String topic) throws Exception {
    try (Admin admin = Admin.create(kafka.client(Map.of(), Map.of()))) {
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      var delete =
          new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(resource, java.util.List.of(delete))).all().get();
    }
  }
}
