package io.broadsheet.operations.topology;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.settings.EnvironmentPrefix;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.topology.IssueCounters;
import io.broadsheet.streams.topology.IssueSteps;
import io.broadsheet.streams.topology.NewsTopology;
import io.broadsheet.streams.topology.RecordCodec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.TopologyDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet topology}: what streams runs. */
@Command(
    name = "topology",
    sortOptions = false,
    description =
        "Prints the Kafka Streams topology that streams runs: processors, topics and state stores.",
    footer = {
      "",
      "Needs no server.",
      "",
      "Examples:",
      "  broadsheet topology",
      "  broadsheet topology --mermaid > topology.mmd"
    })
public final class TopologyCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      converter = EnvironmentPrefix.class,
      description = "Prefix of the names of topics (default: none).")
  String prefix;

  @Option(names = "--mermaid", description = "Prints the topology as a Mermaid flow chart.")
  boolean mermaid;

  @Override
  public Integer call() {
    TopologyDescription topology = describe(prefix);
    common.out().print(mermaid ? Mermaid.chart(topology) : topology.toString());
    common.out().flush();
    return ExitCode.OK.value();
  }

  static TopologyDescription describe(String prefix) {
    Topics topics = Topics.of(prefix);
    // Only its shape is asked for: nothing is split, and nobody asks the registry.
    var steps = new IssueSteps(_ -> List.of(), _ -> null, "");
    var codec = RecordCodec.of(topics, RegistryConnection.to("http://localhost"));
    return NewsTopology.build(topics, steps, codec, IssueCounters.in(new SimpleMeterRegistry()))
        .describe();
  }
}
