package io.broadsheet.explorer.web;

import io.broadsheet.explorer.search.ArticleSearch.Found;
import io.broadsheet.explorer.search.ArticleSearch.Row;
import io.broadsheet.explorer.search.MarkedText;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What was found last, as an Atom feed: a search that a feed reader repeats. */
final class Feed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private Feed() {}

  static void answer(Context context, Found found) {
    context
        .contentType("application/atom+xml")
        .header("Cache-Control", "no-cache")
        .result(xml(context, found));
  }

  private static byte[] xml(Context context, Found found) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      head(xml, context, found);
      for (Row row : found.articles()) {
        entry(xml, site(context), row);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Every feed can be written", e);
    }
    return bytes.toByteArray();
  }

  private static void head(XMLStreamWriter xml, Context context, Found found)
      throws XMLStreamException {
    String query = context.queryString() == null ? "" : "?" + context.queryString();
    String asked =
        context.queryParamMap().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.joining(" "));
    text(xml, "id", site(context) + "/feed" + query);
    text(xml, "title", asked.isBlank() ? "Broadsheet" : "Broadsheet: " + asked);
    text(
        xml,
        "updated",
        instant(found.articles().stream().mapToLong(Row::revision).max().orElse(0)));
    link(xml, "self", site(context) + "/feed" + query);
    link(xml, "alternate", site(context) + "/" + query);
  }

  private static void entry(XMLStreamWriter xml, String site, Row row) throws XMLStreamException {
    String address = site + "/?article=" + URLEncoder.encode(row.id(), StandardCharsets.UTF_8);
    xml.writeStartElement("entry");
    text(xml, "id", address);
    text(xml, "title", plain(row.headline()));
    text(xml, "updated", instant(row.revision()));
    xml.writeStartElement("author");
    text(xml, "name", row.newspaper().isEmpty() ? "Broadsheet" : row.newspaper());
    xml.writeEndElement();
    link(xml, "alternate", address);
    text(
        xml,
        "summary",
        row.day()
            + " "
            + row.snippets().stream().map(Feed::plain).collect(Collectors.joining(" … ")));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", legal(address));
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static String plain(List<MarkedText> pieces) {
    return pieces.stream().map(MarkedText::text).collect(Collectors.joining());
  }

  /** XML has no way to write most control characters. */
  private static String legal(String text) {
    return text.codePoints()
        .filter(c -> c >= ' ' || c == '\n' || c == '\t')
        .filter(c -> c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String instant(long revision) {
    return Instant.ofEpochMilli(revision).toString();
  }

  private static String site(Context context) {
    return context.scheme() + "://" + context.host();
  }
}
