package io.broadsheet.indexer.step;

import io.broadsheet.indexer.bulk.Document;
import io.broadsheet.indexer.bulk.DocumentKey;
import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.document.ArticleDocument;
import io.broadsheet.indexer.document.MentionDocuments;
import io.broadsheet.schemas.EnrichedArticle;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * What is to be done for one revision of an article: its mentions, then those that it once had, the
 * article last. Each operation is made when it is asked for.
 *
 * @param id the article's id
 * @param mostMentions how many mentions the article ever had, at most
 */
record ArticleOperations(Aliases aliases, String id, long revision, int mostMentions) {

  /** Where articles and mentions go. */
  record Aliases(String articles, String mentions) {}

  /** Writes the article and its mentions; deletes the mentions that it no longer has. */
  Iterator<Operation> write(EnrichedArticle article) {
    var mentions = new MentionDocuments(article, revision);
    int last = Math.max(mentions.count(), mostMentions);
    return IntStream.rangeClosed(0, last)
        .mapToObj(
            n -> {
              if (n == last) {
                return index(this.article(), ArticleDocument.json(article, revision));
              }
              return n < mentions.count()
                  ? index(mention(n), mentions.json(n))
                  : new Operation.Delete(mention(n), revision);
            })
        .iterator();
  }

  /** Deletes the article and all mentions that it ever had. */
  Iterator<Operation> delete() {
    return IntStream.rangeClosed(0, mostMentions)
        .mapToObj(n -> n == mostMentions ? article() : mention(n))
        .<Operation>map(key -> new Operation.Delete(key, revision))
        .iterator();
  }

  private Operation index(DocumentKey key, byte[] document) {
    return new Operation.Index(key, revision, Document.of(document));
  }

  private DocumentKey article() {
    return new DocumentKey(aliases.articles(), id);
  }

  private DocumentKey mention(int n) {
    return new DocumentKey(aliases.mentions(), MentionDocuments.id(id, n));
  }
}
