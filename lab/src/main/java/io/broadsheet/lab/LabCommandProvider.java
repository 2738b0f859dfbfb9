package io.broadsheet.lab;

import io.broadsheet.lab.bench.BenchCommand;
import io.broadsheet.lab.faults.FaultsCommand;
import io.broadsheet.runtime.command.CommandProvider;
import io.broadsheet.runtime.command.StopSignal;
import java.util.List;

/** Brings {@code bench} and {@code faults} to the command line of a checkout. */
public final class LabCommandProvider implements CommandProvider {

  @Override
  public List<Object> commands(StopSignal stop) {
    return List.of(new BenchCommand(stop), new FaultsCommand(stop));
  }
}
