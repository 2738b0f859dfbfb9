package io.broadsheet.schemas;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that our record classes may be made from schemas. Since 1.12.2 Avro loads no class
 * that nobody has vouched for; without this, reading the first record fails with "Forbidden".
 */
public final class TrustedRecords {

  private static final String OURS = "io.broadsheet.";

  static {
    ClassSecurityPredicate others = ClassSecurityValidator.getGlobal();
    ClassSecurityValidator.setGlobal(
        new ClassSecurityPredicate() {
          @Override
          public boolean isTrusted(Class<?> type) {
            return type.getName().startsWith(OURS) || others.isTrusted(type);
          }

          @Override
          public void forbiddenClass(String name) {
            others.forbiddenClass(name);
          }
        });
  }

  private TrustedRecords() {}

  /** Vouches for our records, once for the whole process; what others have set stays. */
  public static void trust() {
    // Loading this class has done it.
  }
}
