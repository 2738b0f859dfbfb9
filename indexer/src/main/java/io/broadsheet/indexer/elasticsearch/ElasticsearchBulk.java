package io.broadsheet.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import co.elastic.clients.util.BinaryData;
import io.broadsheet.indexer.bulk.BulkAnswer;
import io.broadsheet.indexer.bulk.BulkEndpoint;
import io.broadsheet.indexer.bulk.ItemAnswer;
import io.broadsheet.indexer.bulk.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Bulk requests to aliases. The revision is the document's version, of type {@code external_gte}:
 * writing the same revision again changes nothing, and nothing older overwrites it.
 */
public final class ElasticsearchBulk implements BulkEndpoint {

  /** Of the answers only what {@link #answer} reads: the rest is most of their bytes. */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "require_alias",
          "true",
          "filter_path",
          "took,errors,items.*._index,items.*.status,items.*.error,error,status");

  private static final Endpoint<BinaryData, BulkResponse, ErrorResponse> BULK =
      new SimpleEndpoint<>(
          "es/bulk",
          _ -> "POST",
          _ -> "/_bulk",
          _ -> Map.of(),
          _ -> PARAMETERS,
          _ -> Map.of(),
          body -> body,
          BulkResponse._DESERIALIZER);

  private final ElasticsearchClient client;
  private final ElasticsearchTransport transport;
  private final String address;

  /**
   * Sends by {@code client}.
   *
   * @param address the nodes, for messages
   */
  public ElasticsearchBulk(ElasticsearchClient client, String address) {
    this.client = client;
    transport = client._transport();
    this.address = address;
  }

  @Override
  public BulkAnswer send(List<Operation> operations) throws InterruptedException {
    Future<BulkResponse> response =
        transport.performRequestAsync(BulkBody.of(operations), BULK, transport.options());
    try {
      return new BulkAnswer.Answered(
          response.get().items().stream().map(ElasticsearchBulk::answer).toList());
    } catch (ExecutionException e) {
      return ClientErrors.errorIn(e.getCause())
          .<BulkAnswer>map(BulkAnswer.Rejected::new)
          .orElseGet(() -> lost(e.getCause()));
    } catch (InterruptedException e) {
      response.cancel(true);
      throw e;
    }
  }

  /** Asks the nodes each time: this is rare, and their settings change. */
  @Override
  public Optional<String> neverTakes(long bytes) {
    try {
      return NodeLimits.of(client)
          .tooLittleFor(bytes)
          .map(limit -> "no node takes that at once, since " + limit);
    } catch (IOException | ElasticsearchException e) {
      return Optional.empty();
    }
  }

  private BulkAnswer lost(Throwable failure) {
    ElasticsearchRefusal.in(address, failure)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return new BulkAnswer.Lost(ClientErrors.lost(address, failure));
  }

  private static ItemAnswer answer(BulkResponseItem item) {
    return item.error() == null
        ? ItemAnswer.of(item.status())
        : ClientErrors.of(item.status(), item.error());
  }
}
