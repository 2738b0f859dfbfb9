package io.broadsheet.lab.jmh.explorer;

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
import java.util.stream.Collectors;

/** Generated articles in Elasticsearch, with their mentions and pages. */
final class GeneratedIndices {

  private static final int BULK = 2000;
  private static final int REPORTED = 2_000;

  private final ElasticsearchClient client;
  private final Indices indices = Indices.of("");
  private final GeneratedArticles articles;
  private final int wanted;
  private final List<BulkOperation> waiting = new ArrayList<>();
  private int arrived;

  /** A library of the first {@code wanted} articles. */
  GeneratedIndices(ElasticsearchClient client, GeneratedArticles articles, int wanted) {
    this.client = client;
    this.articles = articles;
    this.wanted = wanted;
  }

  /** Writes the articles with their pages and mentions, but what is there. */
  void hold() throws IOException {
    new IndexSetup(client).run(indices);
    write(indices.articles(), this::putPage);
    write(indices.mentions(), this::putMentions);
  }

  /** Writes one of the articles again, with its mentions, for all who search from now on. */
  void arrive() throws IOException {
    EnrichedArticle article = articles.article(Math.floorMod(7919L * arrived++, wanted));
    put(indices.articles(), article.getId(), ArticleDocument.json(article, 1));
    putMentions(List.of(article));
    flush();
    client.indices().refresh();
  }

  private interface Put {
    void put(List<EnrichedArticle> page) throws IOException;
  }

  private void write(IndexDefinition index, Put put) throws IOException {
    if (holdsAll(index)) {
      return;
    }
    int pages = GeneratedArticles.pages(wanted);
    for (int page = 0; page < pages; page++) {
      put.put(articles.page(page));
      if (page % REPORTED == 0) {
        System.err.println(index + " of " + page + " pages of " + pages + " written");
      }
    }
    flush();
    client.indices().refresh();
  }

  /** Whether there are as many articles as wanted, or mentions of the last one. */
  private boolean holdsAll(IndexDefinition index) throws IOException {
    client.indices().refresh();
    String last = articles.article(wanted - 1).getId();
    String id = index.equals(indices.articles()) ? last : MentionDocuments.id(last, 0);
    return client.exists(exists -> exists.index(index.alias()).id(id)).value();
  }

  private void putPage(List<EnrichedArticle> page) throws IOException {
    for (EnrichedArticle article : page) {
      put(indices.articles(), article.getId(), ArticleDocument.json(article, 1));
    }
    EnrichedArticle first = page.getFirst();
    String issue = first.getIssueId();
    String text = page.stream().map(EnrichedArticle::getText).collect(Collectors.joining("\n"));
    var raw =
        new RawIssue(
            issue, issue, first.getNewspaper(), null, first.getPage(), text, "0", "UTF-8", 1L);
    put(indices.issues(), issue, IssueDocument.json(raw, 1));
  }

  private void putMentions(List<EnrichedArticle> page) throws IOException {
    for (EnrichedArticle article : page) {
      var mentions = new MentionDocuments(article, 1);
      for (int n = 0; n < mentions.count(); n++) {
        put(indices.mentions(), MentionDocuments.id(article.getId(), n), mentions.json(n));
      }
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
