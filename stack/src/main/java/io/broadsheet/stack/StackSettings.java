package io.broadsheet.stack;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to start a stack.
 *
 * @param home the directory with the servers that the build leaves in {@code
 *     local/servers/target/stack}
 * @param data where the servers keep data and logs; empty for a directory under {@code
 *     java.io.tmpdir} that is deleted at the end
 * @param ports the ports to prefer
 * @param tuning what the servers' JVMs are tuned for
 * @param security how Kafka is secured; empty for a broker that lets everybody in
 */
public record StackSettings(
    Path home, Optional<Path> data, Ports ports, Tuning tuning, Optional<KafkaSecurity> security) {

  /** What the servers' JVMs are tuned for. */
  public enum Tuning {
    /** Starts in half the time and leaves the processors to others; for demos and tests. */
    QUICK_START,
    /** Compiles hot code fully; for measurements under load. */
    THROUGHPUT
  }

  /** A stack with temporary data on the usual ports that starts quickly. */
  public static StackSettings temporary(Path home) {
    return new StackSettings(
        home, Optional.empty(), Ports.usual(), Tuning.QUICK_START, Optional.empty());
  }

  /** The same on other ports. */
  public StackSettings withPorts(Ports other) {
    return new StackSettings(home, data, other, tuning, security);
  }

  /** The same with data that stay. */
  public StackSettings withData(Path directory) {
    return new StackSettings(home, Optional.of(directory), ports, tuning, security);
  }

  /** The same, tuned otherwise. */
  public StackSettings withTuning(Tuning other) {
    return new StackSettings(home, data, ports, other, security);
  }

  /** The same with a Kafka that lets in only who may. */
  public StackSettings withSecurity(KafkaSecurity kafka) {
    return new StackSettings(home, data, ports, tuning, Optional.of(kafka));
  }
}
