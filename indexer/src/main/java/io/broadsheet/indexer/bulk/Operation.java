package io.broadsheet.indexer.bulk;

/** What is to be done with one document. */
public sealed interface Operation {

  /** Where the document stands. */
  DocumentKey key();

  /** The revision, which never lets an older one overwrite a newer one. */
  long revision();

  /** What the operation adds to a bulk request, in bytes, about, and without its action line. */
  long bytes();

  /** Writes the whole document. */
  record Index(DocumentKey key, long revision, Document document) implements Operation {
    @Override
    public long bytes() {
      return document.bytes();
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
