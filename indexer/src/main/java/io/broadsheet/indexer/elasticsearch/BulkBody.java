package io.broadsheet.indexer.elasticsearch;

import co.elastic.clients.util.BinaryData;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.broadsheet.indexer.bulk.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The lines of a bulk request in one piece. The client would make a stream of every line, which
 * takes longer than the lines themselves.
 */
final class BulkBody {

  private static final JsonFactory JSON = new JsonFactory();

  /** Elasticsearch wants the version here that the client names in what it accepts. */
  private static final String TYPE = "application/vnd.elasticsearch+x-ndjson; compatible-with=9";

  /** About what an action line takes. */
  private static final int ACTION_BYTES = 160;

  private BulkBody() {}

  static BinaryData of(List<Operation> operations) {
    long documents = operations.stream().mapToLong(Operation::bytes).sum();
    var body =
        new ByteArrayOutputStream(
            Math.toIntExact(documents + (long) operations.size() * ACTION_BYTES));
    try (JsonGenerator json = JSON.createGenerator(body)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter(""));
      for (Operation operation : operations) {
        write(operation, json, body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return BinaryData.of(body.toByteArray(), TYPE);
  }

  private static void write(Operation operation, JsonGenerator json, ByteArrayOutputStream body)
      throws IOException {
    switch (operation) {
      case Operation.Index(var _, long _, var document) -> {
        writeAction("index", operation, json);
        json.flush();
        body.write(document.json());
        body.write('\n');
      }
      case Operation.Delete _ -> writeAction("delete", operation, json);
    }
  }

  private static void writeAction(String action, Operation operation, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart(action);
    json.writeStringField("_index", operation.key().alias());
    json.writeStringField("_id", operation.key().id());
    json.writeNumberField("version", operation.revision());
    json.writeStringField("version_type", "external_gte");
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }
}
