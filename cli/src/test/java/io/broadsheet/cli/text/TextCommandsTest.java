package io.broadsheet.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.runtime.command.CommandRunner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TextCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SEEDS = Path.of("..", "seeds");

  private static final String PAGE =
      """
      市民读书节今日开幕

      □记者 张三 报道

      本报7月5日讯 7月4日至5日，市民读书节举行，总投资约5亿元的图书馆启用。
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void splitWritesOneJsonForEachFile() throws IOException {
    assertThat(split("", SEEDS.toString(), "--out", folder.toString())).isZero();

    try (var files = Files.list(folder)) {
      assertThat(files.toList()).hasSize(5);
    }
  }

  @Test
  void splitWritesEveryFieldWithNullsAndListsAsPromised() throws IOException {
    assertThat(split(PAGE, "-")).isZero();

    JsonNode article = JSON.readTree(out.toString()).path("articles").path(0);
    assertThat(article.path("headline").asText()).isEqualTo("市民读书节今日开幕");
    assertThat(article.path("reporters")).hasToString("[\"张三\"]");
    assertThat(article.path("kicker").isNull()).isTrue();
    assertThat(article.path("jumpTo").isNull()).isTrue();
    assertThat(article.path("captions").isArray()).isTrue();
    assertThat(article.path("sections").path(0).path("heading").isNull()).isTrue();
    assertThat(article.path("spans").path(0)).hasSize(2);
    assertThat(article.path("type").asText()).isEqualTo("news");
  }

  @Test
  void splitNamesAFileThatItCannotReadAndGoesOn() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[] {1, 0, 0, 2});
    Files.writeString(folder.resolve("b.txt"), PAGE);
    Path results = folder.resolve("results");

    assertThat(split("", folder.toString(), "--out", results.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("a.txt");
    assertThat(results.resolve("b.json")).exists();
  }

  @Test
  void splitRefusesTwoFilesWithOneBaseName() throws IOException {
    Files.writeString(folder.resolve("a.txt"), PAGE);
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub").resolve("a.txt"), PAGE);

    assertThat(split("", folder.toString(), "--out", folder.resolve("out").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("a.txt and").contains("a.json");
  }

  @Test
  void enrichAddsDatesEntitiesAndQuantities() throws IOException {
    assertThat(enrich(PAGE, "-", "--date", "2021-07-06", "--newspaper", "某报")).isZero();

    JsonNode article = JSON.readTree(out.toString()).path("articles").path(0);
    assertThat(article.path("published").asText()).isEqualTo("2021-07-06");
    assertThat(article.path("date").path("source").asText()).isEqualTo("metadata");
    assertThat(article.path("dates").findValuesAsText("edtf")).contains("2021-07-04/2021-07-05");
    JsonNode money = article.path("quantities").path(0);
    assertThat(money.path("value").asDouble()).isEqualTo(5e8);
    assertThat(money.path("unit").asText()).isEqualTo("CNY");
    assertThat(money.path("approximate").asBoolean()).isTrue();
    String text = article.path("text").asText();
    assertThat(text.substring(money.path("start").asInt(), money.path("end").asInt()))
        .isEqualTo(money.path("text").asText());
  }

  @Test
  void annotateAnswersEveryLineInOrder() throws IOException {
    int code =
        annotate(
            """
            {"text":"昨天开幕","reference":"2018-01-22"}
            nonsense
            {"text":7}
            {"text":"今天","reference":"soon"}
            {"text":""}
            """);

    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(JSON.readTree(lines.get(0)).path("dates").path(0).path("edtf").asText())
        .isEqualTo("2018-01-21");
    assertThat(lines.subList(1, 4)).allSatisfy(line -> assertThat(line).contains("\"error\""));
    assertThat(lines.get(4)).isEqualTo("{\"dates\":[],\"entities\":[],\"quantities\":[]}");
    assertThat(code).isEqualTo(1);
  }

  private int split(String in, String... arguments) {
    return run(new SplitCommand(stream(in)), arguments);
  }

  private int enrich(String in, String... arguments) {
    return run(new EnrichCommand(stream(in)), arguments);
  }

  private int annotate(String in) {
    return run(new AnnotateCommand(stream(in)));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private int run(Object command, String... arguments) {
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return CommandRunner.run(line, Map.of(), arguments);
  }
}
