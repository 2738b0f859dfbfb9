package io.broadsheet.lab.security;

import java.util.List;
import java.util.Map;

/**
 * One way to be refused.
 *
 * @param command what is run
 * @param user whose rights it has in Kafka
 * @param otherwise the settings that differ from the right ones
 * @param words what the message must say: what was refused, and what to do
 */
record Row(String command, String user, Map<String, String> otherwise, List<String> words) {

  @Override
  public String toString() {
    return command.split(" ")[0] + " by " + user + ": " + String.join(", ", words);
  }
}
