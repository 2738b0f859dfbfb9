package io.broadsheet.runtime.access;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.Optional;

/** Finds in what the registry's client throws that the registry refuses us, and says what. */
public final class RegistryRefusal {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private RegistryRefusal() {}

  /**
   * Why the service must stop, if {@code failure} is a refusal; nothing if it may pass.
   *
   * @param registry who refuses
   */
  public static Optional<StopException> in(RegistryConnection registry, Throwable failure) {
    return reason(failure)
        .map(reason -> "The schema registry at " + registry + " " + reason)
        .map(message -> new StopException(ExitCode.USAGE, message, failure));
  }

  private static Optional<String> reason(Throwable failure) {
    return TlsRefusal.causes(failure).stream()
        .filter(RestClientException.class::isInstance)
        .map(RestClientException.class::cast)
        .findFirst()
        .map(RegistryRefusal::answer)
        .orElseGet(() -> TlsRefusal.in(failure).map(RegistryRefusal::trust));
  }

  private static Optional<String> answer(RestClientException answer) {
    return switch (answer.getStatus()) {
      case UNAUTHORIZED ->
          Optional.of(
              "does not accept our user or password (HTTP 401). Check"
                  + " registry.basic.auth.credentials.source and registry.basic.auth.user.info.");
      case FORBIDDEN ->
          Optional.of(
              "refuses us what we asked for (HTTP 403). Grant our user the right to read schemas"
                  + " and, for `schemas register` alone, to write them and their compatibility.");
      default -> Optional.empty();
    };
  }

  private static String trust(String problem) {
    return problem
        + ". Check registry.schema.registry.ssl.truststore.* and --schema-registry, whose host"
        + " name must be that of the certificate.";
  }
}
