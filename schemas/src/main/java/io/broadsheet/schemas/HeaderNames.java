package io.broadsheet.schemas;

/** The names of the headers that records carry. All values are UTF-8 strings. */
public final class HeaderNames {

  /** The revision of the issue that a record was made of, a decimal number that never falls. */
  public static final String REVISION = "broadsheet-revision";

  /** The largest number of mentions that the article ever had, a decimal number. */
  public static final String MENTIONS = "broadsheet-mentions";

  /** The stage that gave a record up: decode, split, enrich, size, index. */
  public static final String ERROR_STAGE = "broadsheet.error.stage";

  /** The reason in one word that can be counted and filtered by. */
  public static final String ERROR_REASON = "broadsheet.error.reason";

  /** The reason in a sentence. */
  public static final String ERROR_MESSAGE = "broadsheet.error.message";

  /** The topic that the record came from. */
  public static final String ERROR_TOPIC = "broadsheet.error.topic";

  /** The partition that the record came from. */
  public static final String ERROR_PARTITION = "broadsheet.error.partition";

  /** The offset at which the record stands. */
  public static final String ERROR_OFFSET = "broadsheet.error.offset";

  /** When it was given up, ISO 8601 in UTC. */
  public static final String ERROR_TIME = "broadsheet.error.time";

  /**
   * Where the record stands, as {@code topic/partition/offset}: given when its bytes were too large
   * to be taken along, and the value is null for that reason.
   */
  public static final String ERROR_POINTER = "broadsheet.error.pointer";

  /**
   * When an operator laid the letter to rest, ISO 8601 in UTC. Such a record repeats the headers of
   * the letter, and has no value.
   */
  public static final String ERROR_DISCARDED = "broadsheet.error.discarded";

  private HeaderNames() {}
}
