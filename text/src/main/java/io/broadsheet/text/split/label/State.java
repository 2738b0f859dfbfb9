package io.broadsheet.text.split.label;

import java.util.List;

/** A label together with whether a paragraph was left open before it. */
enum State {
  START(Label.START),
  GO_ON(Label.GO_ON),
  TITLE(Label.TITLE),
  TITLE_IN_PARAGRAPH(Label.TITLE),
  OTHER(Label.OTHER),
  OTHER_IN_PARAGRAPH(Label.OTHER);

  /** All states, in order. */
  static final List<State> ALL = List.of(values());

  private final Label label;

  State(Label label) {
    this.label = label;
  }

  Label label() {
    return label;
  }

  /** Whether the line is part of a paragraph. */
  boolean inBody() {
    return this == START || this == GO_ON;
  }

  /** Whether the line is a title, in the middle of a paragraph or not. */
  boolean isTitle() {
    return label == Label.TITLE;
  }

  /** Whether the line stands in the middle of a paragraph that it is no part of. */
  boolean interrupts() {
    return this == TITLE_IN_PARAGRAPH || this == OTHER_IN_PARAGRAPH;
  }

  /** This title or other line in the middle of a paragraph. */
  State inParagraph() {
    return switch (this) {
      case TITLE, TITLE_IN_PARAGRAPH -> TITLE_IN_PARAGRAPH;
      case OTHER, OTHER_IN_PARAGRAPH -> OTHER_IN_PARAGRAPH;
      case START, GO_ON -> throw new IllegalArgumentException(this + " is the paragraph itself");
    };
  }
}
