package io.broadsheet.operations.deadletters;

import io.broadsheet.runtime.settings.EnvironmentOptions;
import io.broadsheet.runtime.settings.SettingSources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The flags that choose dead letters. */
final class LetterOptions {

  @Mixin EnvironmentOptions environment;

  @Parameters(
      arity = "0..*",
      paramLabel = "ORIGIN",
      description =
          "Only the records with these origins: topic/partition/offset, as the list prints them.")
  List<String> origins = new ArrayList<>();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Only records that failed in this stage: decode, split, enrich, size or index.")
  Optional<String> stage = Optional.empty();

  @Option(names = "--reason", paramLabel = "REASON", description = "Only records with this reason.")
  Optional<String> reason = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Only records that failed at this time or later: 2026-07-26T08:00:00Z, or 30m, 12h, 7d"
              + " ago.")
  Optional<String> since = Optional.empty();

  LetterFilter filter() {
    return new LetterFilter(
        stage.map(word -> LetterWords.oneOf(word, "--stage", LetterWords.STAGES)),
        reason.map(word -> LetterWords.oneOf(word, "--reason", LetterWords.REASONS)),
        since.map(text -> LetterFilter.moment(text, Instant.now())),
        origins.stream().map(LetterWords::origin).collect(Collectors.toSet()));
  }

  /** Whether some letters are chosen, and not simply all. */
  boolean choose() {
    return stage.isPresent() || reason.isPresent() || since.isPresent() || !origins.isEmpty();
  }

  DeadLetterTopic topic(SettingSources sources) {
    return new DeadLetterTopic(environment.environment(sources));
  }
}
