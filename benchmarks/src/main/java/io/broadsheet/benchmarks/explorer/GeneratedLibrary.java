package io.broadsheet.benchmarks.explorer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.broadsheet.indexer.document.ArticleDocument;
import io.broadsheet.indexer.document.IssueDocument;
import io.broadsheet.indexer.document.MentionDocuments;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawIssue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Generated articles in Elasticsearch, with their mentions and pages. */
final class GeneratedLibrary {

  private static final int BULK = 2000;
  private static final int REPORTED = 10_000;

  private final ElasticsearchClient client;
  private final Indices indices = Indices.of("");
  private final List<BulkOperation> waiting = new ArrayList<>();

  GeneratedLibrary(ElasticsearchClient client) {
    this.client = client;
  }

  /** Writes the first {@code wanted} articles with their pages and mentions, but what is there. */
  void hold(GeneratedArticles articles, int wanted) throws IOException {
    new IndexSetup(client).run(indices);
    write(indices.articles(), articles, wanted, this::putArticle);
    write(indices.mentions(), articles, wanted, this::putMentions);
  }

  private interface Put {
    void put(EnrichedArticle article) throws IOException;
  }

  private void write(IndexDefinition index, GeneratedArticles articles, int wanted, Put put)
      throws IOException {
    if (holdsAll(index, articles, wanted)) {
      return;
    }
    for (int number = 0; number < wanted; number++) {
      put.put(articles.article(number));
      if (number % REPORTED == 0) {
        System.err.println(index + " of " + number + " articles of " + wanted + " written");
      }
    }
    flush();
    client.indices().refresh();
  }

  /** Whether there are as many articles as wanted, or mentions of the last one. */
  private boolean holdsAll(IndexDefinition index, GeneratedArticles articles, int wanted)
      throws IOException {
    client.indices().refresh();
    String last = articles.article(wanted - 1).getId();
    String id = index.equals(indices.articles()) ? last : MentionDocuments.id(last, 0);
    return client.exists(exists -> exists.index(index.alias()).id(id)).value();
  }

  private void putArticle(EnrichedArticle article) throws IOException {
    String issue = article.getIssueId();
    put(indices.articles(), article.getId(), ArticleDocument.json(article, 1));
    var raw = new RawIssue(issue, issue, null, null, null, article.getText(), "0", "UTF-8", 1L);
    put(indices.issues(), issue, IssueDocument.json(raw, 1));
  }

  private void putMentions(EnrichedArticle article) throws IOException {
    var mentions = new MentionDocuments(article, 1);
    for (int n = 0; n < mentions.count(); n++) {
      put(indices.mentions(), MentionDocuments.id(article.getId(), n), mentions.json(n));
    }
  }

  private void put(IndexDefinition index, String id, byte[] json) throws IOException {
    var document = BinaryData.of(json, ContentType.APPLICATION_JSON);
    waiting.add(
        BulkOperation.of(op -> op.index(it -> it.index(index.alias()).id(id).document(document))));
    if (waiting.size() >= BULK) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    if (client.bulk(bulk -> bulk.operations(waiting)).errors()) {
      throw new IOException("Elasticsearch refused generated documents");
    }
    waiting.clear();
  }
}
