package io.broadsheet.lab.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.cli.Broadsheet;
import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.stack.Addresses;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** The command line as an operator of an environment runs it. */
record Commands(Addresses addresses, String prefix) {

  /** How a command ended, and what it said. */
  record Result(int code, String out, String err) {

    JsonNode json() throws JsonProcessingException {
      return new ObjectMapper().readTree(out);
    }

    @Override
    public String toString() {
      return "exit " + code + "\n" + out + err;
    }
  }

  Result run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine line =
        Broadsheet.commandLine(new StopSignal())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int code = CommandRunner.run(line, variables(), arguments);
    return new Result(code, out.toString(), err.toString());
  }

  private Map<String, String> variables() {
    return Map.of(
        "BROADSHEET_BOOTSTRAP_SERVERS", addresses.kafka(),
        "BROADSHEET_SCHEMA_REGISTRY", addresses.registry(),
        "BROADSHEET_ELASTICSEARCH_URL", addresses.elasticsearch(),
        "BROADSHEET_PREFIX", prefix);
  }
}
