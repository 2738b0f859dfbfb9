package io.broadsheet.operations.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.operations.inspect.LostIndex;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.runtime.settings.EnvironmentOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet check}: whether everything is as the services need it. */
@Command(
    name = "check",
    sortOptions = false,
    description =
        "Checks Kafka, the registry and Elasticsearch: whether they are reachable and set up, and"
            + " whether they grant the privileges that the services need. Changes nothing.",
    footer = {
      "",
      "Prints one line for each check: ok, or the problem and how to fix it.",
      "",
      "Exit codes: 0 all checks passed; 1 a check failed; 2 invalid usage or settings.",
      "",
      "Examples:",
      "  broadsheet check",
      "  broadsheet check --prefix test- --json"
    })
public final class CheckCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin EnvironmentOptions environment;

  @Option(names = "--json", description = "Prints one JSON array instead of text.")
  boolean json;

  @Override
  public Integer call() throws InterruptedException {
    Environment checked = environment.environment(common.sources());
    var findings = new ArrayList<Finding>(ofKafka(checked));
    findings.addAll(new SchemaCheck(checked.registry(), checked.topics().all()).run());
    findings.addAll(ofElasticsearch(checked));
    if (json) {
      common.out().println(asJson(findings));
    } else {
      findings.forEach(finding -> common.out().println(finding.line()));
    }
    boolean fine = findings.stream().allMatch(Finding.Fine.class::isInstance);
    return (fine ? ExitCode.OK : ExitCode.INCOMPLETE).value();
  }

  private static List<Finding> ofKafka(Environment environment) throws InterruptedException {
    try (KafkaView view = KafkaView.open(environment.kafka())) {
      return new KafkaCheck(view, environment.prefix()).run();
    } catch (StopException e) {
      return List.of(unusable("kafka", e));
    }
  }

  private static String advice(Environment environment) throws InterruptedException {
    try (KafkaView view = KafkaView.open(environment.kafka())) {
      return LostIndex.advice(view, environment.topics());
    } catch (StopException _) {
      // Told among the findings of Kafka.
      return LostIndex.advice(false);
    }
  }

  private static List<Finding> ofElasticsearch(Environment environment)
      throws InterruptedException {
    try (IndexView index = IndexView.open(environment.elasticsearch())) {
      return new IndexCheck(index, Indices.of(environment.prefix()), advice(environment)).run();
    } catch (StopException e) {
      return List.of(unusable("elasticsearch", e));
    }
  }

  private static Finding unusable(String subject, StopException e) {
    String[] sentences = e.getMessage().split("\\. (?=Check)", 2);
    return new Finding.Wrong(
        subject,
        sentences[0].replaceFirst("\\.$", ""),
        sentences.length > 1 ? sentences[1].replaceFirst("\\.$", "") : "See --help");
  }

  private static ArrayNode asJson(List<Finding> findings) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    findings.forEach(finding -> array.add(asJson(finding)));
    return array;
  }

  private static ObjectNode asJson(Finding finding) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    return switch (finding) {
      case Finding.Fine(String subject, String what) ->
          node.put("subject", subject).put("ok", true).put("what", what);
      case Finding.Wrong(String subject, String what, String todo) ->
          node.put("subject", subject).put("ok", false).put("what", what).put("todo", todo);
    };
  }
}
