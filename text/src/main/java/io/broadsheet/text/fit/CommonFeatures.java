package io.broadsheet.text.fit;

import io.broadsheet.text.learn.FeatureRows;
import java.util.HashMap;
import java.util.Map;

/** The features that pages of more than one form have: only these can tell of further forms. */
final class CommonFeatures {

  private static final int SEVERAL = -1;

  private final Map<String, Integer> forms = new HashMap<>();
  private final Map<Integer, Integer> formOf = new HashMap<>();

  /** Takes note of the features of a page. */
  void see(String form, FeatureRows rows) {
    int number = forms.computeIfAbsent(form, name -> forms.size());
    rows.hashes().forEach(hash -> formOf.merge(hash, number, (a, b) -> a.equals(b) ? a : SEVERAL));
  }

  /** Whether pages of more than one form have a feature. */
  boolean has(int hash) {
    return formOf.getOrDefault(hash, 0) == SEVERAL;
  }
}
