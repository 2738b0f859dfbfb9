package io.broadsheet.operations.trace;

import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import io.broadsheet.operations.inspect.ReadingListener;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.runtime.settings.Environment;
import java.util.Map;

/**
 * What topics and indices have of one issue. All topics are read once, and further from there when
 * it looks again. Not for several threads.
 */
public final class IssueTraces implements AutoCloseable {

  private final Environment environment;
  private final String issueId;
  private final TopicReader reader;
  private final IndexView index;
  private final Traces traces;
  private final TraceScan scan;

  /**
   * Has not looked yet.
   *
   * @param reading hears how it goes
   */
  public IssueTraces(Environment environment, String issueId, ReadingListener reading) {
    this.environment = environment;
    this.issueId = issueId;
    reader = TopicReader.open(environment.kafka(), reading);
    index = IndexView.open(environment.elasticsearch());
    traces = new Traces(issueId, environment.topics(), environment.registry());
    scan = new TraceScan(reader, environment.topics(), traces);
  }

  /** Reads on in all topics, and says what there is of the issue now. */
  public TraceCounts look() {
    scan.catchUp();
    return TraceCounts.of(
        traces, new IndexTraces(index, Indices.of(environment.prefix())).look(issueId, traces));
  }

  /** The newest record of the issue in each partition that has one; one, if all is well. */
  public Map<Slot, Newest> newest() {
    return traces.issue();
  }

  /** How many dead letters are about it or one of its articles. */
  public long deadLetters() {
    return scan.deadLetters(issueId);
  }

  /** The reader of its topics, for others to use between two looks. */
  public TopicReader reader() {
    return reader;
  }

  /** The indices, for others to use. */
  public IndexView index() {
    return index;
  }

  @Override
  public void close() {
    index.close();
    reader.close();
  }
}
