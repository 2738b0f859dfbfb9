package io.broadsheet.lab.explorer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.broadsheet.explorer.Explorer;
import io.broadsheet.explorer.ExplorerSettings;
import io.broadsheet.explorer.web.PageServer.Site;
import io.broadsheet.indexer.document.ArticleDocument;
import io.broadsheet.indexer.document.IssueDocument;
import io.broadsheet.indexer.document.MentionDocuments;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.http.HttpAccess;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.stack.Stack;
import io.broadsheet.streams.article.SplitIssue;
import io.broadsheet.streams.enrich.StandardSteps;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A real Elasticsearch that holds the seeds and a hostile page, and the explorer before it. */
final class IndexedPages implements AutoCloseable {

  private static final Path SEEDS = Path.of("..", "seeds");
  private static final String PREFIX = "explorer-";
  private static final long REVISION = 1;

  private final Explorer explorer;
  private final ElasticsearchClient client;
  private final List<EnrichedArticle> articles = new ArrayList<>();
  private final List<RawIssue> issues = new ArrayList<>();

  /** Gives every test class that asks for it the same pages, and ends it after the last one. */
  static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == IndexedPages.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(IndexedPages.class))
          .getOrComputeIfAbsent(
              IndexedPages.class, _ -> open(SharedStack.of(context)), IndexedPages.class);
    }
  }

  private IndexedPages(ElasticsearchConnection connection) {
    client = ElasticsearchClients.open(connection);
    explorer =
        Explorer.start(
            new ExplorerSettings(
                connection, PREFIX, new Site("127.0.0.1", 0, List.of(), HttpAccess.OPEN)),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
  }

  private static IndexedPages open(Stack stack) {
    try {
      var pages = new IndexedPages(ElasticsearchConnection.to(stack.addresses().elasticsearch()));
      pages.fill();
      return pages;
    } catch (Exception e) {
      throw new IllegalStateException("The pages could not be indexed", e);
    }
  }

  /** Where the page is. */
  String url() {
    return explorer.url();
  }

  Explorer explorer() {
    return explorer;
  }

  List<EnrichedArticle> articles() {
    return List.copyOf(articles);
  }

  List<RawIssue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public void close() throws IOException {
    explorer.close();
    client.close();
  }

  private void fill() throws IOException {
    new IndexSetup(client).run(Indices.of(PREFIX));
    StandardSteps steps = StandardSteps.with(Optional.empty());
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        RawIssue issue = issue(file);
        issues.add(issue);
        SplitIssue split = steps.splitter().split(issue);
        split.articles().forEach(article -> articles.add(steps.enricher().enrich(article)));
      }
    }
    issues.add(HostilePage.issue());
    articles.add(HostilePage.article());
    index();
  }

  private static RawIssue issue(Path file) throws IOException {
    String text = Files.readString(file).replace("\r\n", "\n");
    String name = file.getFileName().toString();
    return new RawIssue(
        name, name, null, null, null, text, "0".repeat(64), "UTF-8", Files.size(file));
  }

  private void index() throws IOException {
    for (RawIssue issue : issues) {
      put(IndexDefinition.issues(PREFIX), issue.getIssueId(), IssueDocument.json(issue, REVISION));
    }
    for (EnrichedArticle article : articles) {
      put(
          IndexDefinition.articles(PREFIX),
          article.getId(),
          ArticleDocument.json(article, REVISION));
      var mentions = new MentionDocuments(article, REVISION);
      for (int n = 0; n < mentions.count(); n++) {
        put(
            IndexDefinition.mentions(PREFIX),
            MentionDocuments.id(article.getId(), n),
            mentions.json(n));
      }
    }
    flush();
    client.indices().refresh();
  }

  private record Entry(String alias, String id, byte[] json) {}

  private final List<Entry> waiting = new ArrayList<>();

  private void put(IndexDefinition index, String id, byte[] json) {
    waiting.add(new Entry(index.alias(), id, json));
  }

  private void flush() throws IOException {
    BulkResponse answer =
        client.bulk(
            bulk -> {
              for (Entry entry : waiting) {
                bulk.operations(
                    operation ->
                        operation.index(
                            index ->
                                index
                                    .index(entry.alias())
                                    .id(entry.id())
                                    .requireAlias(true)
                                    .document(
                                        BinaryData.of(
                                            entry.json(), ContentType.APPLICATION_JSON))));
              }
              return bulk;
            });
    if (answer.errors()) {
      throw new IOException(
          answer.items().stream()
              .filter(item -> item.error() != null)
              .findFirst()
              .orElseThrow()
              .error()
              .reason());
    }
  }
}
