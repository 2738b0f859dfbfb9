package io.broadsheet.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Apicurio Registry, which also speaks the API of Confluent's schema registry. */
record RegistryBlueprint(StackContext site) implements Blueprint {

  private static final String STACK_HEADER = "X-Broadsheet-Stack";

  @Override
  public ServerKind kind() {
    return ServerKind.REGISTRY;
  }

  @Override
  public String address(int port) {
    return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
  }

  @Override
  public List<List<String>> commands(int port) throws IOException {
    Path database = Files.createDirectories(site.data(kind())).resolve("registry");
    var options =
        List.of(
            "-Xmx192m",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-javaagent:" + site.jvm().home().lifeline());
    var jars = List.of(site.home(kind()).resolve("quarkus-run.jar"));
    var main = List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    var program = new Jvm.Program(options, properties(port, database), jars, main);
    return List.of(site.jvm().command(program));
  }

  private Map<String, String> properties(int port, Path database) throws IOException {
    Map<String, String> properties = new TreeMap<>();
    // Vert.x makes its cache there.
    properties.put("java.io.tmpdir", site.temporary(kind()).toString());
    properties.put("quarkus.http.host", "127.0.0.1");
    properties.put("quarkus.http.port", Integer.toString(port));
    properties.put("quarkus.management.host", "127.0.0.1");
    properties.put("quarkus.management.port", "0");
    properties.put("quarkus.http.access-log.enabled", "false");
    properties.put("quarkus.http.header.\"" + STACK_HEADER + "\".value", site.id());
    properties.put("apicurio.storage.sql.kind", "h2");
    // Written through at every commit and unlocked by a death, so that a kill loses nothing.
    properties.put(
        "apicurio.datasource.url",
        "jdbc:h2:file:" + database + ";FILE_LOCK=FS;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    // As Confluent's registry allows it.
    properties.put("apicurio.rest.deletion.artifact.enabled", "true");
    properties.put("apicurio.rest.deletion.artifact-version.enabled", "true");
    return properties;
  }

  @Override
  public boolean answers(int port) {
    return Http.get(address(port) + "/subjects")
        .filter(reply -> reply.status() == 200)
        .flatMap(reply -> reply.header(STACK_HEADER))
        .filter(site.id()::equals)
        .isPresent();
  }
}
