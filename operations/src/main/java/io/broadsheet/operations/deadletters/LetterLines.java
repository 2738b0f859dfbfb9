package io.broadsheet.operations.deadletters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Dead letters in lines. */
final class LetterLines {

  private LetterLines() {}

  static String text(Judged judged) {
    Letter letter = judged.letter();
    return "%s  %-10s  %s/%s  %s  %s  %s%n    %s"
        .formatted(
            letter.why().time(),
            judged.state().word(),
            letter.why().stage(),
            letter.why().reason(),
            letter.origin(),
            letter.key().orElse("(no key)"),
            letter.bytes() == 0 ? "pointer" : letter.bytes() + " bytes",
            letter.why().message());
  }

  static ObjectNode json(Judged judged) {
    Letter letter = judged.letter();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("time", letter.why().time().toString());
    node.put("state", judged.state().word());
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
  static String counts(List<Judged> judged) {
    String states =
        Arrays.stream(State.values())
            .map(state -> new Count(state, count(judged, state)))
            .filter(count -> count.letters() > 0)
            .map(count -> count.letters() + " " + count.state().word())
            .collect(Collectors.joining(", "));
    return judged.size() + " dead letters" + (states.isEmpty() ? "" : ": " + states);
  }

  private record Count(State state, long letters) {}

  static long count(List<Judged> judged, State state) {
    return judged.stream().filter(one -> one.state() == state).count();
  }
}
