package io.broadsheet.streams.topology;

import io.broadsheet.runtime.log.LogField;
import io.broadsheet.schemas.RawIssue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops repeats, and gives every other issue its revision: the larger of the time it was published
 * and the last revision of the issue + 1.
 */
final class AcceptIssue
    implements Processor<
        String, StepOutcome<IssueWork.Decoded>, String, StepOutcome<IssueWork.Accepted>> {

  private static final Logger LOG = LoggerFactory.getLogger(AcceptIssue.class);
  private static final AcceptedIssue NONE = AcceptedIssue.newBuilder().build();
  private static final String WITHDRAWN = "";

  private final String versions;
  private final IssueCounters fates;
  private ProcessorContext<String, StepOutcome<IssueWork.Accepted>> context;
  private KeyValueStore<String, AcceptedIssue> accepted;

  AcceptIssue(String versions, IssueCounters fates) {
    this.versions = versions;
    this.fates = fates;
  }

  @Override
  public void init(ProcessorContext<String, StepOutcome<IssueWork.Accepted>> processorContext) {
    context = processorContext;
    accepted = processorContext.getStateStore(StateStores.ACCEPTED_ISSUES);
  }

  @Override
  public void process(Record<String, StepOutcome<IssueWork.Decoded>> record) {
    switch (record.value()) {
      case StepOutcome.Dead<IssueWork.Decoded> dead ->
          context.forward(record.withValue(dead.still()));
      case StepOutcome.Alive<IssueWork.Decoded>(Origin origin, IssueWork.Decoded decoded) ->
          accept(record, origin, decoded);
    }
  }

  private void accept(
      Record<String, StepOutcome<IssueWork.Decoded>> record,
      Origin origin,
      IssueWork.Decoded decoded) {
    AcceptedIssue before = Objects.requireNonNullElse(accepted.get(decoded.id()), NONE);
    String fingerprint = decoded.issue().map(this::fingerprint).orElse(WITHDRAWN);
    if (fingerprint.equals(before.getFingerprint())) {
      LOG.atDebug()
          .addKeyValue(LogField.ISSUE, LogField.id(decoded.id()))
          .log("Repeated: {}", origin);
      fates.repeated().increment();
      return;
    }
    long revision = Math.max(record.timestamp(), before.getRevision() + 1);
    var work = new IssueWork.Accepted(decoded, before, fingerprint, revision);
    context.forward(record.withValue(new StepOutcome.Alive<>(origin, work)));
  }

  private String fingerprint(RawIssue issue) {
    MessageDigest digest = sha256();
    for (Object part :
        List.of(
            issue.getText(),
            Objects.requireNonNullElse(issue.getNewspaper(), ""),
            Objects.requireNonNullElse(issue.getDate(), ""),
            Objects.requireNonNullElse(issue.getPage(), ""),
            versions)) {
      byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
