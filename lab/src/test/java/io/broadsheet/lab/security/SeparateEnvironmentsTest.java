package io.broadsheet.lab.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.settings.EnvironmentPrefix;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

/** No right that the documented files give in one environment reaches a name of another. */
class SeparateEnvironmentsTest {

  private static final List<String> ROLES =
      List.of("explorer", "indexer", "kibana-import", "operator", "rebuild", "setup", "viewer");

  private static final List<String> NAMES =
      List.of(
          "news.issues",
          "news.articles.enriched",
          "broadsheet-streams-pages-changelog",
          "broadsheet-streams",
          "broadsheet-indexer-rebuild",
          "articles",
          "articles-v1-2",
          "articles-rebuild",
          "mentions-v1",
          "coverage-v1",
          "issues-v1");

  @Test
  void keepsEveryAcceptedPrefixApartFromEveryOther() throws IOException, InterruptedException {
    Set<String> patterns = patterns();
    List<String> accepted = prefixes().filter(SeparateEnvironmentsTest::isAccepted).toList();

    assertThat(accepted).contains("", "a", "a-", "a.", "a-a-").hasSizeGreaterThan(20);
    for (String one : accepted) {
      for (String other : accepted.stream().filter(other -> !other.equals(one)).toList()) {
        assertThat(NAMES)
            .as("names of '%s' that rights in '%s' reach", other, one)
            .noneMatch(
                name ->
                    patterns.stream().anyMatch(start -> (other + name).startsWith(one + start)));
      }
    }
  }

  @Test
  void refusesPrefixesThatRightsReachInto() {
    assertThat(prefixes().filter(prefix -> !isAccepted(prefix)))
        .contains("news.", "broadsheet-", "articles-", "a-issues.");
  }

  /** What the names that a right covers begin with: in Kafka's rights and in Elasticsearch's. */
  private static Set<String> patterns() throws IOException, InterruptedException {
    var starts = new TreeSet<String>();
    KafkaAcls.documented().stream()
        .map(AclBinding::pattern)
        .filter(pattern -> pattern.patternType() == PatternType.PREFIXED)
        .forEach(pattern -> starts.add(pattern.name()));
    ROLES.stream()
        .flatMap(role -> Role.of(role).indices().stream())
        .flatMap(grant -> grant.names().stream())
        .filter(name -> name.endsWith("*"))
        .forEach(name -> starts.add(name.substring(0, name.length() - 1)));
    return starts;
  }

  private static Stream<String> prefixes() {
    List<String> words =
        List.of("a", "ab", "news", "broadsheet", "broadsheet-streams", "articles", "issues");
    List<String> ends = List.of("", "-", ".");
    List<String> single =
        words.stream().flatMap(word -> ends.stream().map(end -> word + end)).toList();
    return Stream.concat(
        Stream.concat(Stream.of(""), single.stream()),
        single.stream().flatMap(first -> single.stream().map(second -> first + second)));
  }

  private static boolean isAccepted(String prefix) {
    try {
      return new EnvironmentPrefix().convert(prefix).equals(prefix);
    } catch (TypeConversionException _) {
      return false;
    }
  }
}
