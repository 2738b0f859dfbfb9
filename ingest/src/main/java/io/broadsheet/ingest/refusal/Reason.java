package io.broadsheet.ingest.refusal;

/** Why a file was refused, as one word that can be counted and filtered by. */
public enum Reason {
  /** The file system does not give it. */
  UNREADABLE("unreadable"),
  /** It has more bytes than the limit, or than the topic takes. */
  TOO_LARGE("too-large"),
  /** It has no text. */
  EMPTY("empty"),
  /** It is no text. */
  BINARY("binary"),
  /** It is text in a charset that cannot be told, or is broken. */
  UNDECODABLE("undecodable"),
  /** Its sidecar cannot be used. */
  SIDECAR("sidecar"),
  /** Its path or metadata make no safe issue id. */
  UNSAFE_ID("unsafe-id"),
  /** Another file claims the same issue id. */
  SAME_ID("same-id"),
  /** Kafka has another file's text under its id, and nothing says that both are one page. */
  OTHER_SOURCE("other-source"),
  /** Its name has a date that no calendar has. */
  BAD_DATE("bad-date"),
  /** It is a link that is not followed. */
  LINK("link"),
  /** It was written to while it was being read. */
  CHANGED("changed");

  private final String word;

  Reason(String word) {
    this.word = word;
  }

  /** Whether what refused the file may pass although the file stays as it is. */
  public boolean mayPass() {
    return this == UNREADABLE || this == SAME_ID;
  }

  /** The word. */
  public String word() {
    return word;
  }
}
