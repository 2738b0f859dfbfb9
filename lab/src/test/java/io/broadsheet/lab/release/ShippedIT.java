package io.broadsheet.lab.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the list of what we ship, and what our own servers run on, against the files. */
class ShippedIT {

  private static final Path LIBRARIES = Path.of("..", "cli", "target", "lib");
  private static final Path LAND =
      Path.of(
          "..", "explorer/src/main/resources/io/broadsheet/explorer/web/page/map/land-50m.json");
  private static final Path SERVERS = Path.of(System.getProperty("broadsheet.stack.home"));

  @Test
  void listsEveryJarThatIsShipped() throws IOException {
    Sbom sbom = Sbom.read();

    assertThat(files(LIBRARIES))
        .isNotEmpty()
        .allSatisfy(jar -> assertThat(sbom.digests()).as(jar.toString()).contains(sha256(jar)));
  }

  @Test
  void listsNothingElseThanWhatIsShipped() throws IOException {
    List<String> shipped =
        files(LIBRARIES).stream().map(jar -> jar.getFileName().toString()).toList();

    assertThat(Sbom.read().components())
        .filteredOn(component -> !isInsideOurs(component))
        .isNotEmpty()
        .allSatisfy(
            component ->
                assertThat(shipped)
                    .contains(component.artifact() + "-" + component.version() + ".jar"));
  }

  @Test
  void listsWhatMavenDoesNotKnow() throws IOException {
    Sbom sbom = Sbom.read();

    assertThat(sbom.components())
        .extracting(Component::coordinate)
        .contains(
            "org.apache.pinot:pinot-confluent-avro",
            "io.confluent:kafka-avro-serializer",
            "npm:world-atlas");
    assertThat(sbom.digests()).contains(sha256(LAND));
  }

  @Test
  void shipsNeitherLabNorServers() throws IOException {
    assertThat(Sbom.read().components())
        .extracting(Component::artifact)
        .noneMatch(name -> name.matches("broadsheet-(lab|stack|lifeline|.*-server)"))
        .noneMatch(name -> name.matches("elasticsearch|kafka_.*|apicurio.*|playwright|jmh.*"));
  }

  @Test
  void shipsNothingWithAKnownFlaw() throws IOException {
    assertThat(flaws(Sbom.read().components())).isEmpty();
  }

  @Test
  void runsItsOwnServersWithoutAKnownFlaw() throws IOException {
    List<Component> jars =
        Stream.of("kafka/lib", "elasticsearch/lib", "elasticsearch/modules/transport-netty4")
            .flatMap(folder -> files(SERVERS.resolve(folder)).stream())
            .map(jar -> jar.getFileName().toString())
            .filter(jar -> !jar.startsWith("broadsheet-"))
            .map(Component::ofJar)
            .toList();

    assertThat(jars).extracting(Component::artifact).contains("netty-codec-http", "log4j-core");
    assertThat(flaws(jars)).isEmpty();
  }

  private static List<String> flaws(List<Component> components) throws IOException {
    List<KnownFlaw> flaws = KnownFlaw.all();
    return components.stream()
        .flatMap(
            component -> {
              List<KnownFlaw> named = flaws.stream().filter(f -> f.names(component)).toList();
              List<KnownFlaw> found = named.stream().filter(f -> f.isIn(component)).toList();
              // A jar in a folder does not say its group: one group with a sound version will do.
              boolean sound = !component.hasGroup() && found.size() < named.size();
              return (sound ? Stream.<KnownFlaw>empty() : found.stream())
                  .map(flaw -> component + ": " + flaw.why());
            })
        .toList();
  }

  /** Repackaged or copied into a jar of ours, so that no jar of its own is there. */
  private static boolean isInsideOurs(Component component) {
    return component.coordinate().matches("(org\\.apache\\.pinot|io\\.confluent|npm):.*");
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
