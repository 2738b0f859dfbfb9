package io.broadsheet.text.split.read;

/** To which article a part belongs, seen from the part before it. */
public enum Turn {
  /** To the same. */
  STAYS(""),
  /** To one that begins here. */
  OPENS("+"),
  /** To another one that began before. */
  RETURNS("r");

  private final String code;

  Turn(String code) {
    this.code = code;
  }

  /** What labels end with. */
  public String code() {
    return code;
  }
}
