package io.broadsheet.operations.verify;

import java.util.List;

/** Where topic and index do not agree about one document. */
sealed interface Difference {

  /** All kinds. */
  List<String> KINDS = List.of("missing", "extra", "older", "newer");

  /** The document. */
  String id();

  /** One word for the kind of difference. */
  String kind();

  /** The topic asks for the document, the index has not. */
  record Missing(String id, long topic) implements Difference {
    @Override
    public String kind() {
      return "missing";
    }
  }

  /** The index has the document; the topic never asked for it, or has a tombstone for it. */
  record Extra(String id, long index) implements Difference {
    @Override
    public String kind() {
      return "extra";
    }
  }

  /** The index has an older revision than the topic. */
  record Older(String id, long topic, long index) implements Difference {
    @Override
    public String kind() {
      return "older";
    }
  }

  /** The index has a newer revision than the topic: it was filled from another one. */
  record Newer(String id, long topic, long index) implements Difference {
    @Override
    public String kind() {
      return "newer";
    }
  }

  /** One line for the operator. */
  default String line() {
    return switch (this) {
      case Missing(String id, long topic) -> "missing  %s  topic %d".formatted(id, topic);
      case Extra(String id, long index) -> "extra    %s  index %d".formatted(id, index);
      case Older(String id, long topic, long index) ->
          "older    %s  topic %d, index %d".formatted(id, topic, index);
      case Newer(String id, long topic, long index) ->
          "newer    %s  topic %d, index %d".formatted(id, topic, index);
    };
  }
}
