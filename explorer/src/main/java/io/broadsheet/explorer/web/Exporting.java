package io.broadsheet.explorer.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.QueryParameters;
import io.broadsheet.explorer.search.Export;
import io.broadsheet.explorer.search.SearchIndices;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Answers with all articles that were found, in a format to take away, as they come from the index.
 *
 * @param indices where they are
 */
record Exporting(SearchIndices indices) {

  /** What it can be taken away as. */
  enum Format {
    /** A table for spreadsheets. */
    CSV("text/csv; charset=utf-8"),
    /** JSON Lines. */
    JSONL("application/x-ndjson");

    private final String type;

    Format(String type) {
      this.type = type;
    }
  }

  /** The lines of a format. */
  private interface Lines {
    String line(ObjectNode article);
  }

  void answer(Context context, Criteria criteria) {
    Format format = new QueryParameters(context.queryParamMap()).choice("format", Format.CSV);
    Lines lines = format == Format.CSV ? Csv::line : article -> article + "\n";
    var out = new Output(context, format);
    try {
      Export.each(indices, criteria, article -> out.write(lines.line(article)));
      out.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins with the first line, so that what fails before it is answered as an error. */
  private static final class Output {

    private final Context context;
    private final Format format;
    private Writer writer;

    Output(Context context, Format format) {
      this.context = context;
      this.format = format;
    }

    void write(String line) {
      try {
        begin();
        writer.write(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void end() throws IOException {
      begin();
      writer.flush();
    }

    private void begin() throws IOException {
      if (writer != null) {
        return;
      }
      String ending = format.name().toLowerCase(java.util.Locale.ROOT);
      context
          .contentType(format.type)
          .header("Cache-Control", "no-store")
          .header("Content-Disposition", "attachment; filename=\"articles." + ending + "\"")
          .header("Broadsheet-Most", String.valueOf(Export.MOST));
      writer =
          new BufferedWriter(
              new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
      writer.write(format == Format.CSV ? Csv.head(Export.FIELDS) : "");
    }
  }
}
