package io.broadsheet.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import io.broadsheet.indexer.bulk.Answer;
import io.broadsheet.indexer.bulk.BulkAnswer;
import io.broadsheet.indexer.bulk.BulkEndpoint;
import io.broadsheet.indexer.bulk.DocumentKey;
import io.broadsheet.indexer.bulk.Operation;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Bulk requests to aliases. The revision is the document's version, of type {@code external_gte}:
 * writing the same revision again changes nothing, and nothing older overwrites it.
 */
public final class ElasticsearchBulk implements BulkEndpoint {

  private static final String JSON = "application/json";

  private final ElasticsearchAsyncClient client;
  private final String address;

  /**
   * Sends by {@code client}.
   *
   * @param address the nodes, for messages
   */
  public ElasticsearchBulk(ElasticsearchClient client, String address) {
    this.client = new ElasticsearchAsyncClient(client._transport());
    this.address = address;
  }

  @Override
  public BulkAnswer send(List<Operation> operations) throws InterruptedException {
    Future<BulkResponse> response = client.bulk(request(operations));
    try {
      return new BulkAnswer.Answered(
          response.get().items().stream().map(ElasticsearchBulk::answer).toList());
    } catch (ExecutionException e) {
      return Answers.errorIn(e.getCause())
          .<BulkAnswer>map(BulkAnswer.Rejected::new)
          .orElseGet(() -> new BulkAnswer.Lost(Answers.lost(address, e.getCause())));
    } catch (InterruptedException e) {
      response.cancel(true);
      throw e;
    }
  }

  private BulkRequest request(List<Operation> operations) {
    return BulkRequest.of(
        bulk ->
            bulk.requireAlias(true)
                .operations(operations.stream().map(ElasticsearchBulk::line).toList()));
  }

  private static BulkOperation line(Operation operation) {
    return switch (operation) {
      case Operation.Index(DocumentKey key, long revision, byte[] document) ->
          BulkOperation.of(
              line ->
                  line.<BinaryData>index(
                      index ->
                          index
                              .index(key.alias())
                              .id(key.id())
                              .version(revision)
                              .versionType(VersionType.ExternalGte)
                              .document(BinaryData.of(document, JSON))));
      case Operation.Delete(DocumentKey key, long revision) ->
          BulkOperation.of(
              line ->
                  line.delete(
                      delete ->
                          delete
                              .index(key.alias())
                              .id(key.id())
                              .version(revision)
                              .versionType(VersionType.ExternalGte)));
    };
  }

  private static Answer answer(BulkResponseItem item) {
    return item.error() == null
        ? Answer.of(item.status())
        : Answers.of(item.status(), item.error());
  }
}
