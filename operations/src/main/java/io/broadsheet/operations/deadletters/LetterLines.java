package io.broadsheet.operations.deadletters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Dead letters in lines. */
final class LetterLines {

  private LetterLines() {}

  static String text(CheckedLetter checked) {
    Letter letter = checked.letter();
    return "%s  %-10s  %s/%s  %s  %s  %s%n    %s"
        .formatted(
            letter.why().time(),
            checked.state().word(),
            letter.why().stage(),
            letter.why().reason(),
            letter.origin(),
            letter.key().orElse("(no key)"),
            letter.bytes() == 0 ? "pointer" : letter.bytes() + " bytes",
            letter.why().message());
  }

  static ObjectNode json(CheckedLetter checked) {
    Letter letter = checked.letter();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("time", letter.why().time().toString());
    node.put("state", checked.state().word());
    node.put("stage", letter.why().stage());
    node.put("reason", letter.why().reason());
    node.put("message", letter.why().message());
    node.put("origin", letter.origin().toString());
    node.put("key", letter.key().orElse(null));
    node.put("bytes", letter.bytes());
    node.put("place", letter.place().toString());
    return node;
  }

  /** How many letters are worth what. */
  static String counts(List<CheckedLetter> checked) {
    String states =
        Arrays.stream(LetterState.values())
            .map(state -> new Count(state, count(checked, state)))
            .filter(count -> count.letters() > 0)
            .map(count -> count.letters() + " " + count.state().word())
            .collect(Collectors.joining(", "));
    return checked.size() + " dead letters" + (states.isEmpty() ? "" : ": " + states);
  }

  private record Count(LetterState state, long letters) {}

  static long count(List<CheckedLetter> checked, LetterState state) {
    return checked.stream().filter(one -> one.state() == state).count();
  }
}
