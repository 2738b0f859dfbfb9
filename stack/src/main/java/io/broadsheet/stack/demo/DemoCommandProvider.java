package io.broadsheet.stack.demo;

import io.broadsheet.runtime.command.CommandProvider;
import io.broadsheet.runtime.command.StopSignal;
import java.util.List;

/** Brings {@code demo} to the command line of a checkout. */
public final class DemoCommandProvider implements CommandProvider {

  @Override
  public List<Object> commands(StopSignal stop) {
    return List.of(new DemoCommand(stop));
  }
}
