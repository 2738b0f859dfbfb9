package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.search.SearchException.Kind;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.schemas.IndexKind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indices of an environment, open for reading alone: it searches and gets, nothing else. */
public final class SearchIndices implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndices.class);

  private static final int TOO_MANY = 429;

  private final ElasticsearchClient client;
  private final String address;
  private final String prefix;

  private SearchIndices(ElasticsearchClient client, String address, String prefix) {
    this.client = client;
    this.address = address;
    this.prefix = prefix;
  }

  /** The indices whose names begin with {@code prefix}; connects with its first request. */
  public static SearchIndices open(ElasticsearchConnection connection, String prefix) {
    return new SearchIndices(ElasticsearchClients.open(connection), connection.toString(), prefix);
  }

  /** What is wrong, if anything, in one sentence. */
  public Optional<String> problem() {
    try {
      search(SearchRequest.of(request -> request.index(articles()).size(0).terminateAfter(1L)));
      return Optional.empty();
    } catch (SearchException trouble) {
      return Optional.of(trouble.getMessage());
    }
  }

  String articles() {
    return IndexKind.ARTICLES.alias(prefix);
  }

  String mentions() {
    return IndexKind.MENTIONS.alias(prefix);
  }

  String issues() {
    return IndexKind.ISSUES.alias(prefix);
  }

  SearchResponse<ObjectNode> search(SearchRequest request) {
    return asking(() -> client.search(request, ObjectNode.class));
  }

  /** The answers in the order of the searches; if one has none, there are none. */
  List<MultiSearchItem<ObjectNode>> searchAll(MsearchRequest request) {
    var answers = asking(() -> client.msearch(request, ObjectNode.class)).responses();
    answers.stream()
        .filter(MultiSearchResponseItem::isFailure)
        .map(MultiSearchResponseItem::failure)
        .findFirst()
        .ifPresent(
            failure -> {
              throw refusal(failure.status(), failure.error(), null);
            });
    return answers.stream().map(MultiSearchResponseItem::result).toList();
  }

  Optional<ObjectNode> get(String alias, String id, String... without) {
    return asking(
        () ->
            Optional.ofNullable(
                client
                    .get(
                        get -> get.index(alias).id(id).sourceExcludes(List.of(without)),
                        ObjectNode.class)
                    .source()));
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      LOG.debug("The Elasticsearch client did not close cleanly", e);
    }
  }

  private interface Question<A> {
    A ask() throws IOException;
  }

  private <A> A asking(Question<A> question) {
    try {
      return question.ask();
    } catch (ElasticsearchException e) {
      throw refusal(e.status(), e.error(), e);
    } catch (TransportException e) {
      throw e.statusCode() > 0 ? refusal(e.statusCode(), e) : silence(e);
    } catch (ResponseException e) {
      throw refusal(e.getResponse().getStatusCode(), e);
    } catch (IOException e) {
      throw silence(e);
    }
  }

  private SearchException refusal(int status, ErrorCause error, ElasticsearchException e) {
    if ("index_not_found_exception".equals(error.type())) {
      return new SearchException(
          Kind.INDEX_MISSING,
          "Elasticsearch lacks an index of Broadsheet ("
              + error.reason()
              + "). Make it with: broadsheet index setup",
          e);
    }
    return refusal(status, e);
  }

  private SearchException refusal(int status, Exception e) {
    if (status == TOO_MANY) {
      return new SearchException(
          Kind.BUSY, "Elasticsearch has more to do than it can. Ask again in a moment.", e);
    }
    LOG.warn("Elasticsearch at {} answered {}", address, status, e);
    return status == 401 || status == 403
        ? new SearchException(
            Kind.FORBIDDEN,
            "Elasticsearch denies the explorer access (" + status + "). Check its credentials.",
            e)
        : new SearchException(
            Kind.FAILED, "Elasticsearch answered with an error (" + status + ").", e);
  }

  private SearchException silence(IOException e) {
    LOG.warn("No answer from Elasticsearch at {}: {}", address, e.toString());
    return new SearchException(
        Kind.UNREACHABLE,
        "Elasticsearch gives no answer. Is it running? The explorer's log names its address.",
        e);
  }
}
