package io.broadsheet.lab.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.step.TopicSteps;
import io.broadsheet.operations.inspect.TopicReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The bodies of the bulk requests that the indexer sends for what stands in its topics, on disk,
 * since they may be larger than memory.
 *
 * @param file one length and body after the other
 * @param records they were made of
 * @param operations in all of them
 */
record BulkBodies(Path file, long records, long operations) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Takes bodies. */
  @FunctionalInterface
  interface Taker {
    void take(byte[] body) throws InterruptedException;
  }

  /** Makes the bodies of everything in the topics of {@code environment}. */
  static BulkBodies of(BenchEnvironment environment, Path file) throws IOException {
    TopicSteps steps =
        TopicSteps.of(
            environment.topics(),
            environment.indices(),
            IndexDefinition::alias,
            environment.connections().registry());
    try (var writer = new Writer(environment.settings().bulk(), file);
        TopicReader reader = TopicReader.open(environment.connections().kafka())) {
      for (String topic : steps.topics()) {
        reader.readAll(topic, record -> writer.add(record, steps.prepare(record)));
      }
      writer.endBody();
      return new BulkBodies(file, writer.records, writer.operations);
    }
  }

  /** Gives each body in turn. */
  void each(Taker taker) throws IOException, InterruptedException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (true) {
        byte[] body = new byte[in.readInt()];
        in.readFully(body);
        taker.take(body);
      }
    } catch (EOFException end) {
      // All bodies are given.
    }
  }

  private static final class Writer implements AutoCloseable {

    private final BenchSettings.Bulk limits;
    private final DataOutputStream out;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int inBody;
    private long bytesInBody;
    private long records;
    private long operations;

    Writer(BenchSettings.Bulk limits, Path file) throws IOException {
      this.limits = limits;
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    void add(ConsumerRecord<byte[], byte[]> record, Prepared prepared) {
      switch (prepared) {
        case Prepared.Ready(var all) -> all.forEachRemaining(this::add);
        case Prepared.Skipped _ -> {}
        case Prepared.Failed(var why) ->
            throw BenchFailure.of(record.topic() + "@" + record.offset() + ": " + why);
      }
      records++;
    }

    private void add(Operation operation) {
      if (inBody == limits.documents()
          || (inBody > 0 && bytesInBody + operation.bytes() > limits.bytes())) {
        endBody();
      }
      body.writeBytes(action(operation));
      body.write('\n');
      if (operation instanceof Operation.Index(var _, long _, var document)) {
        body.writeBytes(document.json());
        body.write('\n');
      }
      inBody++;
      bytesInBody += operation.bytes();
      operations++;
    }

    void endBody() {
      if (inBody == 0) {
        return;
      }
      try {
        out.writeInt(body.size());
        body.writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      body.reset();
      inBody = 0;
      bytesInBody = 0;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    /** The same action as the indexer's, which decides what Elasticsearch has to do. */
    private static byte[] action(Operation operation) {
      ObjectNode line = JSON.createObjectNode();
      line.putObject(operation instanceof Operation.Delete ? "delete" : "index")
          .put("_index", operation.key().alias())
          .put("_id", operation.key().id())
          .put("version", operation.revision())
          .put("version_type", "external_gte");
      try {
        return JSON.writeValueAsString(line).getBytes(StandardCharsets.UTF_8);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
