package io.broadsheet.lab.bench;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.stack.Ports;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.StackException;
import io.broadsheet.stack.StackListener;
import io.broadsheet.stack.StackSettings;
import io.broadsheet.streams.enrich.StandardSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures scale after scale, each on fresh servers, so that they can be compared. */
record Bench(
    BenchSettings settings, StackSettings.Tuning tuning, BenchProgress progress, StopSignal stop) {

  Figures run(List<Integer> scales) throws IOException, InterruptedException {
    var splitter = StandardSteps.with(Optional.empty()).splitter();
    var measured = new ArrayList<Figures.Scale>();
    for (int pages : scales) {
      Path folder = Files.createDirectories(settings.program().folder().resolve("p" + pages));
      BenchSettings here = in(folder);
      progress.say("starting   Kafka, schema registry and Elasticsearch for " + pages + " pages");
      try (Stack stack = stack()) {
        measured.add(new ScaleBench(here, splitter, progress, stop).run(stack, pages, folder));
      }
    }
    return new Figures(
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().toString(),
        settings.partitions(),
        List.copyOf(measured));
  }

  private Stack stack() {
    StackSettings wanted =
        StackSettings.temporary(settings.program().stackHome())
            .withPorts(Ports.free())
            .withTuning(tuning);
    try {
      return Stack.start(wanted, StackListener.NONE);
    } catch (StackException e) {
      throw BenchFailure.of(e.getMessage(), e);
    }
  }

  private BenchSettings in(Path folder) {
    var program = settings.program();
    return new BenchSettings(
        settings.seed(),
        settings.partitions(),
        settings.bulk(),
        settings.light(),
        new BenchSettings.Program(program.stackHome(), program.options(), folder),
        settings.limit());
  }
}
