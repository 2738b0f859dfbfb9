package io.broadsheet.runtime.access;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/** Finds in what Kafka's clients throw that Kafka refuses us, and says what it was. */
public final class KafkaRefusal {

  private static final String GRANT =
      " Grant our user the rights that tools/kafka-acls.sh lists for this command.";
  private static final String TRUST =
      ". Check kafka.ssl.truststore.* and --bootstrap-servers, whose host names must be those of"
          + " the certificates.";

  private KafkaRefusal() {}

  /**
   * Why the service must stop, if {@code failure} is a refusal; nothing if it may pass.
   *
   * @param kafka who refuses
   */
  public static Optional<StopException> in(KafkaConnection kafka, Throwable failure) {
    return in(kafka, failure, Set.of());
  }

  /**
   * The same.
   *
   * @param asked the topics that were asked for; not every answer names them
   */
  public static Optional<StopException> in(
      KafkaConnection kafka, Throwable failure, Set<String> asked) {
    return TlsRefusal.causes(failure).stream()
        .flatMap(cause -> reason(cause, asked).stream())
        .findFirst()
        .map(reason -> stop("Kafka at " + kafka + " " + reason, failure));
  }

  /**
   * Why a client could not even be made. Its cause is left out: the parser of a JAAS configuration
   * may quote it.
   */
  public static StopException unusable(KafkaConnection kafka, KafkaException failure) {
    String reason =
        TlsRefusal.causes(failure).stream()
            .filter(cause -> cause instanceof ConfigException)
            .map(Throwable::getMessage)
            .findFirst()
            .orElseGet(() -> deepest(failure));
    return new StopException(
        ExitCode.USAGE,
        "The settings for Kafka at "
            + kafka
            + " cannot be used ("
            + reason
            + "). Check --bootstrap-servers and the kafka.* settings.");
  }

  private static String deepest(Throwable failure) {
    Throwable cause = TlsRefusal.causes(failure).getLast();
    boolean mayQuote = cause instanceof IllegalArgumentException;
    return mayQuote ? "kafka.sasl.jaas.config is not well formed" : cause.getMessage();
  }

  private static Optional<String> reason(Throwable cause, Set<String> asked) {
    return switch (cause) {
      case TopicAuthorizationException topics when topics.unauthorizedTopics().isEmpty() ->
          Optional.of(topics(asked));
      case TopicAuthorizationException topics -> Optional.of(topics(topics.unauthorizedTopics()));
      case GroupAuthorizationException group ->
          Optional.of("refuses us the consumer group " + group.groupId() + "." + GRANT);
      case TransactionalIdAuthorizationException _ ->
          Optional.of("refuses us our transactional ids." + GRANT);
      case AuthorizationException other ->
          Optional.of("refuses us (" + other.getMessage() + ")." + GRANT);
      case SslAuthenticationException tls ->
          Optional.of(
              TlsRefusal.in(tls).orElse("does not agree on TLS (" + tls.getMessage() + ")")
                  + TRUST);
      case AuthenticationException user ->
          Optional.of(
              "does not accept our user or password ("
                  + user.getMessage()
                  + "). Check kafka.sasl.mechanism and kafka.sasl.jaas.config.");
      default -> Optional.empty();
    };
  }

  private static String topics(Set<String> topics) {
    String names =
        topics.isEmpty() ? "a topic" : "the topics " + String.join(", ", new TreeSet<>(topics));
    return "refuses us " + names + "." + GRANT;
  }

  private static StopException stop(String message, Throwable cause) {
    return new StopException(ExitCode.USAGE, message, cause);
  }
}
