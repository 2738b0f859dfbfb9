package io.broadsheet.ingest.metadata;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.broadsheet.ingest.file.FileBytes;
import io.broadsheet.ingest.file.Gzip;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.schemas.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The small JSON file beside an issue that says what it is: {@code
 * {"newspaper":"XX日报","date":"2024-07-26","page":"A02"}}, each field optional. For {@code x.txt} it
 * is {@code x.meta.json} or {@code x.txt.meta.json}.
 */
public final class Sidecar {

  private static final String SUFFIX = ".meta.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private record Fields(
      @JsonProperty("newspaper") JsonNode newspaper,
      @JsonProperty("date") JsonNode date,
      @JsonProperty("page") JsonNode page) {}

  private Sidecar() {}

  /** The sidecars that exist beside {@code issue}: none or one, or two if somebody is in doubt. */
  public static List<Path> beside(Path issue) {
    String name = issue.getFileName().toString();
    return Stream.of(FileName.withoutExtension(Gzip.unpackedName(name)) + SUFFIX, name + SUFFIX)
        .distinct()
        .map(issue::resolveSibling)
        .filter(Files::exists)
        .toList();
  }

  /** What the sidecar of {@code issue} says; nothing known if there is none. */
  public static FileOutcome<IssueMetadata> read(Path issue) {
    List<Path> sidecars = beside(issue);
    return switch (sidecars.size()) {
      case 0 -> FileOutcome.accept(IssueMetadata.NONE);
      case 1 -> parse(sidecars.getFirst());
      default ->
          reject(
              sidecars.getFirst().getFileName()
                  + " and "
                  + sidecars.getLast().getFileName()
                  + " are both its sidecar. Keep one.");
    };
  }

  private static FileOutcome<IssueMetadata> parse(Path sidecar) {
    FileOutcome<IssueMetadata> outcome =
        inItsFolder(sidecar)
            .then(file -> FileBytes.read(file, Limits.SIDECAR_FILE))
            .then(Sidecar::fields)
            .then(Sidecar::metadata);
    return switch (outcome) {
      case FileOutcome.Rejected<IssueMetadata>(Reason _, String message) ->
          reject("its sidecar " + sidecar.getFileName() + " cannot be used: " + message);
      case FileOutcome.Accepted<IssueMetadata> accepted -> accepted;
    };
  }

  /** A link to elsewhere would make its first words part of a message. */
  private static FileOutcome<Path> inItsFolder(Path sidecar) {
    try {
      Path folder = sidecar.toAbsolutePath().getParent().toRealPath();
      return sidecar.toRealPath().startsWith(folder)
          ? FileOutcome.accept(sidecar)
          : reject("it is a link that leaves its folder. Put the file itself there.");
    } catch (IOException e) {
      return FileBytes.unreadable(e);
    }
  }

  private static FileOutcome<Fields> fields(byte[] bytes) {
    try {
      Fields fields = JSON.readValue(bytes, Fields.class);
      return fields == null
          ? reject("it must be a JSON object with newspaper, date, page.")
          : FileOutcome.accept(fields);
    } catch (UnrecognizedPropertyException e) {
      return reject(
          "it has the unknown field " + e.getPropertyName() + ". Known are newspaper, date, page.");
    } catch (JsonProcessingException e) {
      return reject(
          e.getOriginalMessage().lines().findFirst().orElse("it is no JSON")
              + place(e)
              + ". It may hold newspaper, date (2024-07-26) and page.");
    } catch (IOException e) {
      return reject("it is not UTF-8.");
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
  }

  private static FileOutcome<IssueMetadata> metadata(Fields fields) {
    return newspaper(fields.newspaper())
        .then(
            newspaper ->
                date(fields.date())
                    .then(
                        date ->
                            page(fields.page())
                                .then(
                                    page ->
                                        FileOutcome.accept(
                                            new IssueMetadata(newspaper, date, page)))));
  }

  private static FileOutcome<Optional<String>> newspaper(JsonNode node) {
    if (isAbsent(node)) {
      return FileOutcome.accept(Optional.empty());
    }
    return node.isTextual()
        ? IssueId.newspaper(node.textValue()).then(name -> FileOutcome.accept(Optional.of(name)))
        : reject("newspaper must be a string.");
  }

  private static FileOutcome<Optional<LocalDate>> date(JsonNode node) {
    if (isAbsent(node)) {
      return FileOutcome.accept(Optional.empty());
    }
    try {
      return IssueId.date(LocalDate.parse(node.isTextual() ? node.textValue() : ""))
          .then(day -> FileOutcome.accept(Optional.of(day)));
    } catch (DateTimeParseException e) {
      return reject("date " + node + " is no day; write it as \"2024-07-26\".");
    }
  }

  private static FileOutcome<Optional<String>> page(JsonNode node) {
    if (isAbsent(node)) {
      return FileOutcome.accept(Optional.empty());
    }
    Optional<String> page =
        node.isTextual() || node.isIntegralNumber()
            ? PageLabel.parse(node.asText())
            : Optional.empty();
    return page.isPresent()
        ? FileOutcome.accept(page)
        : reject("page " + node + " is no page; write it as \"2\" or \"A02\".");
  }

  private static boolean isAbsent(JsonNode node) {
    return node == null || node.isNull();
  }

  private static <T> FileOutcome<T> reject(String message) {
    return FileOutcome.reject(Reason.SIDECAR, message);
  }
}
