package io.broadsheet.cli.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.streams.enrich.StandardSteps;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.TimeContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds dates, entities and quantities in texts, one a line. */
@Command(
    name = "annotate",
    description =
        "Finds dates, entities and quantities in texts. Reads JSON Lines"
            + " {\"text\":…,\"reference\":\"2018-01-22\"} from standard input and writes one line"
            + " {\"dates\":[…],\"entities\":[…],\"quantities\":[…]} for each.",
    footer = {
      "",
      "The reference date is optional; without it, 今天 has no value. An invalid line gives"
          + " {\"error\":…} and the exit code 1 at the end. Offsets count UTF-16 code units.",
      "",
      "Example:",
      "  echo '{\"text\":\"昨天，项目总投资约50亿元。\",\"reference\":\"2018-01-22\"}' \\",
      "      | broadsheet annotate"
    })
public final class AnnotateCommand implements Callable<Integer> {

  /** As many as a file may have bytes by default. */
  private static final int LONGEST_LINE = 8 * 1024 * 1024;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Mixin CommonOptions common;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "Your own entities and aliases; they override the built-in ones.")
  Optional<Path> gazetteer = Optional.empty();

  @Option(
      names = "--nested",
      description =
          "Adds an array \"nested\": the names inside of other names (the place in 济南市人民医院),"
              + " and of those whom doctrines and prizes are called after.")
  boolean nested;

  private final InputStream in;

  /** Reads from {@code in}. */
  public AnnotateCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    var annotations = new AnnotationJson(StandardSteps.reader(gazetteer), nested);
    PrintWriter out = common.out();
    boolean complete = true;
    var lines = new BoundedLines(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_LINE);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      ObjectNode answer =
          switch (line.get()) {
            case BoundedLines.Line.Whole(String text) -> answer(annotations, text);
            case BoundedLines.Line.TooLong _ ->
                error("a line may have " + LONGEST_LINE + " characters at most");
          };
      complete &= !answer.has("error");
      out.println(JSON.writeValueAsString(answer));
    }
    out.flush();
    return (complete ? ExitCode.OK : ExitCode.INCOMPLETE).value();
  }

  private static ObjectNode answer(AnnotationJson annotations, String line) {
    try {
      JsonNode request = JSON.readTree(line);
      JsonNode text = request.path("text");
      if (!request.isObject() || !text.isTextual()) {
        return error("a line must be an object with a string \"text\"");
      }
      return annotations.of(text.asText(), context(request.path("reference")));
    } catch (JsonProcessingException e) {
      return error("not JSON: " + e.getOriginalMessage());
    } catch (DateTimeParseException e) {
      return error("\"reference\" must be a day like 2018-01-22");
    }
  }

  private static TimeContext context(JsonNode reference) {
    return reference.isMissingNode() || reference.isNull()
        ? TimeContext.unknown()
        : TimeContext.of(LocalDate.parse(reference.asText()), Basis.REFERENCE);
  }

  private static ObjectNode error(String message) {
    return JsonNodeFactory.instance.objectNode().put("error", message);
  }
}
