package io.broadsheet.lab.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words that nothing may ever print. */
final class Secrets {

  static final String STORE = "store-pass-Pq7Zx41";
  static final String REGISTRY = "registry-pass-Vb83Kd";
  static final String WRONG = "wrong-pass-Hn29Ty";
  static final String READER = "reader-pass-Wd58Lk";
  static final String INDEXER_KEY = base64("indexer:key-Lm55Ws");
  static final String SETUP_KEY = base64("setup:key-Rt18Jc");
  static final String VIEWER_KEY = base64("viewer:key-Dz41Pc");
  static final String OPERATOR_KEY = base64("operator:key-Sx93Fv");
  static final String REBUILD_KEY = base64("rebuild:key-Bq27Nh");
  static final String EXPLORER_KEY = base64("explorer:key-Mv36Tb");
  static final String POWERLESS_KEY = base64("powerless:key-Gf62Nu");
  static final String LOOKER_KEY = base64("looker:key-Uk70Bm");
  static final String UNKNOWN_KEY = base64("unknown:key-Qe35Za");

  private Secrets() {}

  /** The password of a Kafka user. */
  static String of(String user) {
    return "kafka-pass-" + user.hashCode() + "-Xy4";
  }

  /** A header of basic authentication. */
  static String basic(String user, String password) {
    return "Basic " + base64(user + ":" + password);
  }

  /** All of them, plain and as they travel. */
  static List<String> all(Map<String, String> kafka) {
    return Stream.concat(
            kafka.values().stream(),
            Stream.of(
                STORE,
                REGISTRY,
                WRONG,
                READER,
                basic("reader", READER),
                INDEXER_KEY,
                SETUP_KEY,
                VIEWER_KEY,
                OPERATOR_KEY,
                REBUILD_KEY,
                EXPLORER_KEY,
                POWERLESS_KEY,
                LOOKER_KEY,
                UNKNOWN_KEY,
                basic("reader", REGISTRY),
                basic("writer", REGISTRY),
                basic("reader", WRONG),
                "ScramLoginModule required"))
        .toList();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
