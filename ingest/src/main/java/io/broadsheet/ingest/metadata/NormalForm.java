package io.broadsheet.ingest.metadata;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;

/**
 * The one form of names that become part of ids: NFKC. Half and full width, composed and decomposed
 * characters are the same name. What is checked is this form, since a character can become another
 * one in it, or eighteen.
 */
final class NormalForm {

  private NormalForm() {}

  /** The form of {@code name}. */
  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  /** Whether a reader sees every character: none controls, formats or may be ignored. */
  static boolean isVisible(String text) {
    return text.codePoints().noneMatch(NormalForm::isInvisible);
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }
}
