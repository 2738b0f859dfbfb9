package io.broadsheet.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.broadsheet.runtime.file.FileTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stacks start beside each other, fail by name, and leave nothing behind. */
class StackLifeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path directory;

  /** JUnit deletes links to elsewhere too, but not without a warning for each. */
  @AfterEach
  void deleteLinks() throws IOException {
    FileTree.delete(directory.resolve("home"));
  }

  @Test
  void twoStacksRunSideBySideAndNoServerOutlivesItsKilledParent() throws Exception {
    try (var parent = StackProcess.begin(directory)) {
      var first = parent.running();
      var samePorts = TestStacks.settings().withPorts(ports(first.addresses()));
      try (var second = Stack.start(samePorts, StackListener.NONE)) {
        assertThat(each(second.addresses())).doesNotContainAnyElementsOf(each(first.addresses()));
        new KafkaClient(second.addresses().kafka()).createTopic("second");
        new KafkaClient(first.addresses().kafka()).createTopic("first");
        DataDirectory.deleteLeftovers(directory);
        assertThat(directory).isNotEmptyDirectory();

        parent.kill();

        awaitEnd(first.servers());
        assertThat(second.kafka().pid()).isPresent();
      }
    }
    DataDirectory.deleteLeftovers(directory);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aStartThatIsBrokenOffLeavesNothing() throws Exception {
    try (var parent = StackProcess.begin(directory)) {
      await().atMost(PATIENCE).until(() -> parent.servers().size() == 3);
      var servers = parent.servers();

      parent.interrupt();

      awaitEnd(servers);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(directory).isEmptyDirectory());
    }
  }

  @Test
  void aServerThatCannotStartIsNamedWithItsLogAndTheOthersAreStopped() throws Exception {
    Path home = homeWithout("elasticsearch/node.jar");
    Files.createFile(home.resolve("elasticsearch/node.jar"));
    Path data = directory.resolve("data");
    var settings = StackSettings.temporary(home).withPorts(Ports.free()).withData(data);

    List<ProcessHandle> before = servers();
    var refusal =
        catchThrowableOfType(StackException.class, () -> Stack.start(settings, StackListener.NONE));

    var failure = refusal.failure().orElseThrow();
    assertThat(failure.server()).isEqualTo(ServerKind.ELASTICSEARCH);
    assertThat(failure.log()).isEqualTo(data.resolve("logs/elasticsearch.log")).exists();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
    assertThat(failure.lastLines()).anyMatch(line -> line.contains("SingleNode"));
    assertThat(refusal).hasMessageContainingAll("elasticsearch", failure.log().toString());
    assertThat(servers()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void anIncompleteHomeIsNamedBeforeAnythingIsStarted() throws Exception {
    Path home = homeWithout("registry/quarkus-run.jar");
    Path data = directory.resolve("data");
    var settings = StackSettings.temporary(home).withData(data);

    var refusal =
        catchThrowableOfType(StackException.class, () -> Stack.start(settings, StackListener.NONE));

    assertThat(refusal)
        .hasMessageContainingAll("registry/quarkus-run.jar", home.toString(), "mvn package");
    assertThat(data).doesNotExist();
  }

  @Test
  void oneDirectoryServesOneStackAtATime() throws Exception {
    try (var owner = DataDirectory.open(Optional.of(directory))) {
      var settings = TestStacks.settings().withData(owner.path());

      var refusal =
          catchThrowableOfType(
              StackException.class, () -> Stack.start(settings, StackListener.NONE));

      assertThat(refusal).hasMessageContainingAll("another stack", directory.toString());
    }
  }

  /** A home of links to the real one's parts, but for one of them. */
  private Path homeWithout(String missing) throws IOException {
    Path home = directory.resolve("home");
    for (String part : ServerFiles.PARTS) {
      Path link = home.resolve(part);
      Files.createDirectories(link.getParent());
      if (!part.equals(missing)) {
        Files.createSymbolicLink(link, TestStacks.home().resolve(part).toAbsolutePath());
      }
    }
    return home;
  }

  private static void awaitEnd(Collection<ProcessHandle> servers) {
    assertThat(servers).hasSize(3);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(servers).noneMatch(ProcessHandle::isAlive));
  }

  /** The servers that this JVM has started: other tests may keep theirs for the next one. */
  private static List<ProcessHandle> servers() {
    return ProcessHandle.current().children().filter(StackLifeIT::isServer).toList();
  }

  private static boolean isServer(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("lifeline");
  }

  private static List<String> each(Addresses addresses) {
    return List.of(addresses.kafka(), addresses.registry(), addresses.elasticsearch());
  }

  private static Ports ports(Addresses addresses) {
    var ports =
        Stream.of("kafka://" + addresses.kafka(), addresses.registry(), addresses.elasticsearch())
            .map(URI::create)
            .map(URI::getPort)
            .toList();
    return new Ports(ports.get(0), ports.get(1), ports.get(2));
  }
}
