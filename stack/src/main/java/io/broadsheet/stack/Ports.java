package io.broadsheet.stack;

/**
 * The ports that the servers should take. One that is taken, or {@value #ANY}, is replaced by a
 * free one.
 */
public record Ports(int kafka, int registry, int elasticsearch) {

  /** Stands for any free port. */
  public static final int ANY = 0;

  public Ports {
    for (int port : new int[] {kafka, registry, elasticsearch}) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("Not a port (0 to 65535): " + port);
      }
    }
  }

  /** The ports that everybody knows: 9092, 8081 and 9200. */
  public static Ports usual() {
    return new Ports(9092, 8081, 9200);
  }

  /** Free ports only, for tests. */
  public static Ports free() {
    return new Ports(ANY, ANY, ANY);
  }

  int of(ServerKind server) {
    return switch (server) {
      case KAFKA -> kafka;
      case REGISTRY -> registry;
      case ELASTICSEARCH -> elasticsearch;
    };
  }
}
