package io.broadsheet.explorer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

/** Answers as JSON. */
final class Json {

  static final String TYPE = "application/json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static void answer(Context context, Object value) {
    try {
      context.contentType(TYPE).header("Cache-Control", "no-store");
      context.result(MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every answer can be written as JSON", e);
    }
  }
}
