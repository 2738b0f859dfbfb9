package io.broadsheet.schemas;

/**
 * How large things may be, in bytes: what one service writes, the next one must be able to take.
 */
public final class Limits {

  /** The largest record batch that any of our topics takes: 32 MiB. */
  public static final int MESSAGE = 32 * 1024 * 1024;

  /** The largest value of a record; the rest is for its key, its headers and the batch: 64 KiB. */
  public static final int VALUE = MESSAGE - 64 * 1024;

  /** The largest request to Kafka and answer of it: a message, and what stands around it. */
  public static final int REQUEST = MESSAGE + 1024 * 1024;

  /** The longest id of a document in Elasticsearch. */
  public static final int DOCUMENT_ID = 512;

  /** The longest issue id: article ids are made of it, and must not exceed {@link #DOCUMENT_ID}. */
  public static final int ISSUE_ID = 480;

  /** The largest file that is read as a page, unless the user sets another: 8 MiB. */
  public static final long PAGE_FILE = 8L * 1024 * 1024;

  /** The largest file of metadata beside a page: 64 KiB. */
  public static final long SIDECAR_FILE = 64 * 1024;

  /** The largest properties file or file with a secret: 1 MiB. */
  public static final int SETTINGS_FILE = 1024 * 1024;

  /**
   * A bulk request is sent when it has so many bytes, unless the user sets another number: 5 MiB.
   */
  public static final long BULK_REQUEST = 5L * 1024 * 1024;

  /** The headers of a request to one of our HTTP servers: 16 KiB. */
  public static final int HTTP_HEADERS = 16 * 1024;

  private Limits() {}
}
