package io.broadsheet.lab.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The rights that the documented script gives, read from what it tells {@code kafka-acls}. */
final class KafkaAcls {

  private static final Path SCRIPT = Path.of("..", "tools", "kafka-acls.sh");

  private KafkaAcls() {}

  /** All of them. */
  static List<AclBinding> documented() throws IOException, InterruptedException {
    var builder = new ProcessBuilder("sh", SCRIPT.toString()).redirectErrorStream(true);
    builder.environment().put("KAFKA_ACLS", "echo");
    builder.environment().remove("PREFIX");
    Process script = builder.start();
    String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (script.waitFor() != 0) {
      throw new IOException(said);
    }
    return said.lines().flatMap(line -> bindings(line).stream()).toList();
  }

  private static List<AclBinding> bindings(String line) {
    List<String> words = Arrays.asList(line.strip().split(" +"));
    PatternType pattern =
        words.contains("--resource-pattern-type") ? PatternType.PREFIXED : PatternType.LITERAL;
    ResourcePattern resource = new ResourcePattern(type(words), name(words), pattern);
    List<AclBinding> bindings = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("--operation")) {
        bindings.add(
            new AclBinding(resource, entry(after(words, "--allow-principal"), words.get(i + 1))));
      }
    }
    return bindings;
  }

  private static AccessControlEntry entry(String user, String operation) {
    String name = operation.replaceAll("([a-z])([A-Z])", "$1_$2");
    return new AccessControlEntry(
        user, "*", AclOperation.fromString(name), AclPermissionType.ALLOW);
  }

  private static ResourceType type(List<String> words) {
    if (words.contains("--topic")) {
      return ResourceType.TOPIC;
    }
    return words.contains("--group") ? ResourceType.GROUP : ResourceType.TRANSACTIONAL_ID;
  }

  private static String name(List<String> words) {
    return switch (type(words)) {
      case TOPIC -> after(words, "--topic");
      case GROUP -> after(words, "--group");
      default -> after(words, "--transactional-id");
    };
  }

  private static String after(List<String> words, String flag) {
    return words.get(words.indexOf(flag) + 1);
  }
}
