package io.broadsheet.lab.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.ExitCode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;

/**
 * Holds commands to how they must be refused: at once, in one sentence.
 *
 * @param printed gets all that they say
 */
record Refusals(SecuredStack secured, Desk desk, StringBuilder printed) {

  /** The registry's client tries thrice more by itself; what goes on for ever comes to hundreds. */
  private static final int MOST_ATTEMPTS = 20;

  /** Runs every one. */
  void all(Stream<Row> rows) throws Exception {
    for (Row row : rows.toList()) {
      one(row);
    }
  }

  /** Runs one while a documented right is taken away. */
  void without(Predicate<AclBinding> right, Row row) throws Exception {
    List<AclBinding> taken = KafkaAcls.documented().stream().filter(right).toList();
    assertThat(taken).isNotEmpty();
    try (Admin admin = secured.administrator()) {
      admin.deleteAcls(taken.stream().map(AclBinding::toFilter).toList()).all().get();
      try {
        one(row);
      } finally {
        admin.createAcls(taken).all().get();
      }
    }
  }

  private void one(Row row) throws Exception {
    long before = attempts();
    CommandRun run = desk.start(row.command(), row.user(), row.otherwise());
    int code = run.exitCode(Desk.PATIENCE);
    printed.append(run.said());

    assertThat(code).as(row + ": " + run.said()).isEqualTo(ExitCode.USAGE.value());
    assertThat(run.said()).contains(row.words());
    assertThat(run.said().lines())
        .as("one sentence, no stack trace")
        .noneMatch(l -> l.startsWith("\tat "));
    assertThat(attempts() - before).as(row + ": attempts").isLessThan(MOST_ATTEMPTS);
  }

  private long attempts() throws Exception {
    return secured.kafkaRefusals() + secured.refused();
  }
}
