package io.broadsheet.indexer.bulk;

/** What is to be done with one document. */
public sealed interface Operation {

  /** Where the document stands. */
  DocumentKey key();

  /** The revision, which never lets an older one overwrite a newer one. */
  long revision();

  /** What the operation adds to a bulk request, in bytes, without its action line. */
  long bytes();

  /**
   * Writes the whole document.
   *
   * @param document JSON in UTF-8; not to be changed any more
   */
  record Index(DocumentKey key, long revision, byte[] document) implements Operation {
    @Override
    public long bytes() {
      return document.length;
    }
  }

  /** Deletes the document. */
  record Delete(DocumentKey key, long revision) implements Operation {
    @Override
    public long bytes() {
      return 0;
    }
  }
}
