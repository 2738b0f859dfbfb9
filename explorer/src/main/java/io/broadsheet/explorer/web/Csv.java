package io.broadsheet.explorer.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.search.Export;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** RFC 4180, as spreadsheets read it. */
final class Csv {

  /** Without it some spreadsheets take UTF-8 for something else. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static String head(List<String> names) {
    return BYTE_ORDER_MARK + String.join(",", names) + "\r\n";
  }

  static String line(ObjectNode article) {
    return Export.FIELDS.stream()
            .map(field -> cell(article.path(field)))
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String cell(JsonNode value) {
    if (value.isNumber()) {
      return value.asText();
    }
    String text =
        value.isArray()
            ? StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("; "))
            : value.asText("");
    return quoted(text);
  }

  /** What a spreadsheet would take for a formula is text. */
  private static String quoted(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
