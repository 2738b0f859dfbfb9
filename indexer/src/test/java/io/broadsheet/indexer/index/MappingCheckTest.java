package io.broadsheet.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingCheckTest {

  @Test
  void isContentWithMoreThanMustBe() throws Exception {
    assertThat(
            differences(
                "{'id':{'type':'keyword'}}",
                "{'id':{'type':'keyword','ignore_above':9},'more':{'type':'text'}}"))
        .isEmpty();
  }

  @Test
  void takesPropertiesForAnObject() throws Exception {
    assertThat(
            differences(
                "{'date':{'properties':{'edtf':{'type':'keyword'}}}}",
                "{'date':{'type':'object','properties':{'edtf':{'type':'keyword'}}}}"))
        .isEmpty();
  }

  @Test
  void namesWhatIsMissingAndWhatIsOfAnotherKind() throws Exception {
    assertThat(
            differences(
                "{'day':{'type':'date'},'date':{'properties':{'edtf':{'type':'keyword'}}}}",
                "{'day':{'type':'text'},'date':{'properties':{}}}"))
        .containsExactly("day is text", "date.edtf is missing");
  }

  private static List<String> differences(String wanted, String there)
      throws JsonProcessingException {
    var json = new ObjectMapper();
    return MappingCheck.differences(
        json.readTree(wanted.replace('\'', '"')), json.readTree(there.replace('\'', '"')));
  }
}
