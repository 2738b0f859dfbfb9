package io.broadsheet.lab.security;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the commands against the secured stack, with settings of which single ones are wrong. */
record Desk(SecuredStack secured, Path folder) {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> SERVICES = List.of("streams", "indexer", "explorer");

  /** Starts a command as the user that it is for. */
  CommandRun start(String command, Map<String, String> otherwise) throws Exception {
    return start(command, user(command), otherwise);
  }

  /** Starts a command as {@code user}. */
  CommandRun start(String command, String user, Map<String, String> otherwise) throws Exception {
    var settings = new LinkedHashMap<>(secured.settings(user));
    if (otherwise.keySet().stream().anyMatch(name -> name.contains("fingerprint"))) {
      settings.remove("elasticsearch.ca.file");
    }
    settings.putAll(otherwise);
    var arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("--config", secured.file(settings).toString()));
    arguments.addAll(List.of("--log-level", "DEBUG"));
    if (SERVICES.contains(command)) {
      arguments.addAll(List.of("--http-port", "0"));
    }
    if (command.equals("streams") || command.startsWith("reset")) {
      arguments.addAll(List.of("--state-dir", folder.resolve("state").toString()));
    }
    if (command.startsWith("ingest")) {
      arguments.addAll(List.of("--ledger", folder.resolve("ledger").toString()));
    }
    return CommandRun.start(arguments.toArray(String[]::new));
  }

  /** Runs a command to its end, which must be a good one; gives what it said. */
  String succeed(String command) throws Exception {
    return succeed(command, user(command), Map.of());
  }

  /** The same as {@code user}. */
  String succeed(String command, String user, Map<String, String> otherwise) throws Exception {
    CommandRun run = start(command, user, otherwise);
    int code = run.exitCode(PATIENCE);
    if (code != 0) {
      throw new AssertionError(command + " ended with " + code + ": " + run.said());
    }
    return run.said();
  }

  /** Publishes a page of one article. */
  void publish(String name) throws Exception {
    succeed("ingest " + page(name));
  }

  /** A page of one article. */
  Path page(String name) throws Exception {
    return Files.writeString(
        folder.resolve(name), "某市春季运动会昨日开幕\n本报讯（记者 王小明）运动会昨日在体育中心开幕，来自各区的选手参加了比赛。\n");
  }

  private static String user(String command) {
    return switch (command.split(" ")[0]) {
      case "ingest" -> SecuredStack.INGEST;
      case "streams" -> SecuredStack.STREAMS;
      case "indexer" -> SecuredStack.INDEXER;
      case "status", "check", "verify" -> SecuredStack.VIEWER;
      case "withdraw", "reprocess" -> SecuredStack.OPERATOR;
      case "dead-letters" -> command.contains("list") ? SecuredStack.VIEWER : SecuredStack.OPERATOR;
      case "reset" -> SecuredStack.RESET;
      default -> SecuredStack.SETUP;
    };
  }
}
