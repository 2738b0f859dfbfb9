package io.broadsheet.explorer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class CsvTest {

  private final ObjectNode article = new ObjectMapper().createObjectNode();

  @Test
  void quotesWhatNeedsItAndJoinsLists() {
    article.put("id", "a,b").put("headline", "他说“好”\"\n").put("confidence", 0.5);
    article.putArray("people").add("甲").add("乙");

    assertThat(Csv.line(article))
        .startsWith("\"a,b\",,,,,,\"他说“好”\"\"\n\",,,甲; 乙,")
        .endsWith(",0.5,\r\n");
  }

  @Test
  void leavesSpreadsheetsNothingToCalculate() {
    article.put("id", "=1+1").put("headline", "@SUM(A1)");

    assertThat(Csv.line(article)).startsWith("'=1+1,").contains(",'@SUM(A1),");
  }
}
