package io.broadsheet.indexer.kibana;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.broadsheet.runtime.command.CommandRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command makes of each answer of Kibana, which is scripted. */
class KibanaImportIT {

  private static final String PATH =
      "/api/saved_objects/_import?overwrite=true&compatibilityMode=true";
  private static final String STORE_PASSWORD = "password";
  private static final String DONE =
      """
      {"success":true,"successCount":20,"warnings":[],"successResults":[
        {"type":"dashboard","id":"broadsheet-dashboard","meta":{"title":"Coverage"}}]}
      """;

  private static final WireMockServer KIBANA =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private int answers;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    KIBANA.start();
  }

  @AfterAll
  static void close() {
    KIBANA.stop();
  }

  @BeforeEach
  void forget() {
    KIBANA.resetAll();
  }

  @Test
  void sendsWhatTheFileForImportByHandHolds() throws IOException {
    then(json(200, DONE));
    Path file = folder.resolve("broadsheet.ndjson");

    assertThat(run()).isZero();
    assertThat(run("--out", file.toString())).isZero();
    byte[] part =
        KIBANA.getAllServeEvents().getFirst().getRequest().getPart("file").getBody().asBytes();
    assertThat(new String(part, StandardCharsets.UTF_8)).isEqualTo(Files.readString(file));
    assertThat(KIBANA.getAllServeEvents()).hasSize(1);
    assertThat(out.toString())
        .contains("Imported 20 objects", "/app/dashboards#/view/broadsheet-dashboard");
  }

  @Test
  void saysWhatKibanaWantsToHearBeforeItChangesAnything() {
    then(json(200, DONE));

    assertThat(run()).isZero();
    KIBANA.verify(postRequestedFor(urlEqualTo(PATH)).withHeader("kbn-xsrf", equalTo("broadsheet")));
  }

  @Test
  void importsIntoASpace() {
    then(json(200, DONE));

    assertThat(run("--space", "news")).isZero();
    KIBANA.verify(postRequestedFor(urlEqualTo("/s/news" + PATH)));
    assertThat(out.toString()).contains("/s/news/app/dashboards");
  }

  @Test
  void printsTheAddressThatTheDashboardHasInASecondSpace() {
    then(
        json(
            200,
            """
            {"success":true,"successCount":20,"successResults":[
              {"type":"lens","id":"broadsheet-dashboard","destinationId":"another"},
              {"type":"dashboard","id":"broadsheet-dashboard","destinationId":"a-new-id",
               "meta":{"title":"Coverage"}}]}
            """));

    assertThat(run("--space", "news")).isZero();
    assertThat(out.toString())
        .contains("/s/news/app/dashboards#/view/a-new-id")
        .doesNotContain("broadsheet-dashboard");
  }

  @Test
  void saysThatKibanaTookNoneIfItRefusedOneBefore() {
    then(
        json(
            200,
            """
            {"success":false,"successCount":0,"errors":[
              {"type":"lens","id":"broadsheet-campaigns","meta":{"title":"Campaigns"},
               "error":{"type":"unsupported_type"}}]}
            """));

    assertThat(run()).isEqualTo(1);
    assertThat(err.toString())
        .contains("Kibana took none of the objects, for it refuses 1:")
        .contains("lens broadsheet-campaigns (Campaigns): unsupported type");
  }

  @Test
  void keepsTheBasePathOfKibana() {
    then(json(200, DONE));

    assertThat(run(Map.of("BROADSHEET_KIBANA_URL", url() + "/base/"))).isZero();
    KIBANA.verify(postRequestedFor(urlEqualTo("/base" + PATH)));
  }

  @Test
  void bringsItsPasswordFromAFileAndNeverPrintsIt() throws IOException {
    then(json(401, "{\"statusCode\":401,\"error\":\"Unauthorized\",\"message\":\"Unauthorized\"}"));
    Path secret = Files.writeString(folder.resolve("secret"), "a-secret\n");

    int code =
        run(
            Map.of(
                "BROADSHEET_KIBANA_URL",
                url(),
                "BROADSHEET_KIBANA_USER",
                "elastic",
                "BROADSHEET_KIBANA_PASSWORD_FILE",
                secret.toString()));

    assertThat(code).isEqualTo(2);
    KIBANA.verify(
        postRequestedFor(urlEqualTo(PATH))
            .withHeader("Authorization", equalTo("Basic ZWxhc3RpYzphLXNlY3JldA==")));
    assertThat(err.toString())
        .contains("answers 401", "kibana.user and kibana.password")
        .doesNotContain("a-secret");
  }

  @Test
  void sendsAnApiKey() {
    then(json(200, DONE));

    assertThat(run("--kibana", "api.key=encoded")).isZero();
    KIBANA.verify(
        postRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", equalTo("ApiKey encoded")));
  }

  @Test
  void waitsForAKibanaThatIsNotReady() {
    then(aResponse().withStatus(503).withBody("Kibana server is not ready yet"));
    then(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    then(json(200, DONE));

    assertThat(run()).isZero();
    assertThat(err.toString())
        .contains("Waiting: Kibana at", "answers 503 (Kibana server is not ready yet)");
  }

  @Test
  void givesUpWhenKibanaDoesNotComeUp() {
    then(aResponse().withStatus(503).withBody("Kibana server is not ready yet"));

    assertThat(run("--wait-seconds", "0")).isEqualTo(69);
    assertThat(err.toString()).contains("not ready yet", "Gave up after 0 s (--wait-seconds)");
  }

  @Test
  void namesEveryObjectThatKibanaRefuses() {
    then(
        json(
            200,
            """
            {"success":false,"successCount":15,"errors":[
              {"type":"lens","id":"broadsheet-campaigns","title":"Campaigns",
               "meta":{"title":"Campaigns"},
               "error":{"type":"missing_references",
                        "references":[{"type":"index-pattern","id":"broadsheet-articles"}]}},
              {"type":"search","id":"broadsheet-articles","meta":{"title":"Articles"},
               "error":{"type":"unknown","statusCode":400,"message":"no such attribute"}}]}
            """));

    assertThat(run()).isEqualTo(1);
    assertThat(err.toString())
        .contains("took only 15 objects, for it refuses 2")
        .contains(
            "lens broadsheet-campaigns (Campaigns): missing references index-pattern"
                + " broadsheet-articles")
        .contains("search broadsheet-articles (Articles): unknown: no such attribute");
  }

  @Test
  void saysWhatKibanaSaysOfAFileThatItCannotTake() {
    then(json(400, "{\"statusCode\":400,\"error\":\"Bad Request\",\"message\":\"Not this\"}"));

    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("answers 400 (Not this)");
  }

  @Test
  void namesASpaceThatIsNotThere() {
    then(json(404, "{\"statusCode\":404,\"error\":\"Not Found\",\"message\":\"Not Found\"}"));

    assertThat(run("--space", "news")).isEqualTo(2);
    assertThat(err.toString()).contains("whether there is a space news");
  }

  @Test
  void noticesThatSomethingElseAnswers() {
    then(aResponse().withStatus(200).withBody("<html>Welcome</html>"));

    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("is not Kibana");
  }

  @Test
  void doesNotFollowWhereItIsSent() {
    then(aResponse().withStatus(302).withHeader("Location", "/login"));

    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("answers 302, which leads elsewhere");
  }

  @Test
  void trustsOnlyTheCertificateThatItIsTold() throws Exception {
    Path store = keytool("-genkeypair -keyalg EC -dname CN=kibana -ext SAN=ip:127.0.0.1");
    var secure =
        new WireMockServer(
            options()
                .dynamicPort()
                .dynamicHttpsPort()
                .bindAddress("127.0.0.1")
                .keystorePath(store.toString())
                .keystorePassword(STORE_PASSWORD)
                .keyManagerPassword(STORE_PASSWORD)
                .keystoreType("PKCS12"));
    secure.start();
    try {
      secure.stubFor(any(anyUrl()).willReturn(json(200, DONE)));
      var url = Map.of("BROADSHEET_KIBANA_URL", "https://127.0.0.1:" + secure.httpsPort());
      keytool("-exportcert -rfc -file " + folder.resolve("kibana.pem"));

      assertThat(run(url)).isEqualTo(2);
      assertThat(err.toString()).contains("not trusted", "kibana.ca.file");
      assertThat(run(url, "--kibana", "ca.file=" + folder.resolve("kibana.pem"))).isZero();
    } finally {
      secure.stop();
    }
  }

  @Test
  void refusesAnExplorerThatIsNoAddress() {
    assertThat(run("--explorer-url", "javascript:alert(1)")).isEqualTo(2);
    assertThat(err.toString()).contains("--explorer-url must be like");
  }

  @Test
  void refusesTheTitleOfASpaceInsteadOfItsId() {
    assertThat(run("--space", "News Room")).isEqualTo(2);
    assertThat(err.toString()).contains("--space must be the id of a space");
  }

  @Test
  void refusesASettingThatIsUnknown() {
    assertThat(run("--kibana", "passwrod=secret")).isEqualTo(2);
    assertThat(err.toString())
        .contains("There is no setting kibana.passwrod")
        .doesNotContain("secret");
  }

  private static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json; charset=utf-8")
        .withBody(body);
  }

  private void then(ResponseDefinitionBuilder response) {
    KIBANA.stubFor(
        any(anyUrl())
            .inScenario("import")
            .whenScenarioStateIs(answers == 0 ? Scenario.STARTED : Integer.toString(answers))
            .willReturn(response)
            .willSetStateTo(Integer.toString(++answers)));
  }

  /** Runs the JDK's keytool on a store of keys in the folder. */
  private Path keytool(String command) throws IOException, InterruptedException {
    Path store = folder.resolve("keys.p12");
    var words =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    words.addAll(List.of(command.split(" ")));
    words.addAll(List.of("-alias", "kibana", "-storetype", "PKCS12", "-storepass", STORE_PASSWORD));
    words.addAll(List.of("-keystore", store.toString()));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return store;
  }

  private String url() {
    return "http://127.0.0.1:" + KIBANA.port();
  }

  private int run(String... arguments) {
    return run(Map.of("BROADSHEET_KIBANA_URL", url()), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    var line = new CommandLine(new KibanaCommand());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return CommandRunner.run(
        line,
        environment,
        Stream.concat(Stream.of("import"), Stream.of(arguments)).toArray(String[]::new));
  }
}
