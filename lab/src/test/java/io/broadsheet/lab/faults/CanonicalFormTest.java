package io.broadsheet.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

  @Test
  void seesTheSameInOtherOrdersOfFieldsAndArticlesAndInOtherRevisions() throws Exception {
    assertThat(fingerprint("{\"a\":1,\"articleIds\":[\"y\",\"x\"],\"revision\":5}"))
        .isEqualTo(fingerprint("{\"revision\":6,\"articleIds\":[\"x\",\"y\"],\"a\":1}"));
  }

  @Test
  void seesADifferenceInAnyValue() throws Exception {
    assertThat(fingerprint("{\"a\":{\"b\":[1,2]}}"))
        .isNotEqualTo(fingerprint("{\"a\":{\"b\":[2,1]}}"));
  }

  private static String fingerprint(String json) throws Exception {
    return CanonicalForm.fingerprint(CanonicalForm.canonical(new ObjectMapper().readTree(json)));
  }
}
