package io.broadsheet.explorer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

  private static final Path PAGE =
      Path.of("src", "main", "resources", "io", "broadsheet", "explorer", "web", "page");
  private static final Pattern WORD = Pattern.compile("\\bt\\('([a-z.A-Z-]+)'");
  private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()'([^']+)'");

  private final Assets assets = new Assets();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "app.js",
        "styles/base.css",
        "i18n/zh.json",
        "map/land-50m.json",
        "icon.svg"
      })
  void servesThePage(String name) {
    assertThat(assets.find(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing.js",
        "../Assets.class",
        "..%2fAssets.class",
        "core/../app.js",
        "/app.js",
        "vendor/../../logback.xml",
        "i18n/zh.json/",
        "core",
        "Assets.class",
        "i18n\\zh.json"
      })
  void servesNothingElse(String name) {
    assertThat(assets.find(name)).isEmpty();
  }

  @Test
  void saysTheSameInBothLanguages() throws IOException {
    assertThat(words("en")).isEqualTo(words("zh"));
  }

  @Test
  void knowsEveryWordThatThePageUses() throws IOException {
    Set<String> known = words("zh");
    for (Path script : scripts()) {
      var used = WORD.matcher(Files.readString(script));
      while (used.find()) {
        assertThat(known).as(script.toString()).contains(used.group(1));
      }
    }
  }

  @Test
  void importsOnlyWhatIsThere() throws IOException {
    for (Path script : scripts()) {
      var imported = IMPORT.matcher(Files.readString(script));
      while (imported.find()) {
        String name = imported.group(1);
        if (name.startsWith("/assets/")) {
          assertThat(assets.find(name.substring("/assets/".length()))).as(name).isPresent();
        } else {
          assertThat(script.resolveSibling(name)).as(script.toString()).exists();
        }
      }
    }
  }

  @Test
  void bundlesEveryModuleOnce() throws IOException {
    String bundle =
        new String(assets.find("page.js").orElseThrow().bytes(), StandardCharsets.UTF_8);
    assertThat(bundle).doesNotContainPattern("(?m)^(import|export) ");
    for (Path script : scripts()) {
      String name =
          PAGE.relativize(script).toString().replace('\\', '/').replaceAll("[^a-z0-9]", "_");
      assertThat(bundle).containsOnlyOnce("const $" + name + " = (() =>");
    }
  }

  @Test
  void bundlesEveryStyle() {
    String bundle =
        new String(assets.find("page.css").orElseThrow().bytes(), StandardCharsets.UTF_8);
    assertThat(bundle).contains(".skip", ".masthead", ".snippet", ".chart", "@media print");
  }

  @Test
  void makesNoMarkupOfText() throws IOException {
    for (Path script : scripts()) {
      assertThat(Files.readString(script))
          .as(script.toString())
          .doesNotContain(
              ".innerHTML", ".outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }
  }

  @Test
  void keepsEveryFileShort() throws IOException {
    try (Stream<Path> files = Files.walk(PAGE)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(js|css|html)")).toList()) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(250);
      }
    }
  }

  private Set<String> words(String language) throws IOException {
    byte[] bytes = assets.find("i18n/" + language + ".json").orElseThrow().bytes();
    JsonNode words = new ObjectMapper().readTree(new String(bytes, StandardCharsets.UTF_8));
    var names = new TreeSet<String>();
    words.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Iterable<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(PAGE)) {
      return files.filter(file -> file.toString().endsWith(".js")).toList();
    }
  }
}
