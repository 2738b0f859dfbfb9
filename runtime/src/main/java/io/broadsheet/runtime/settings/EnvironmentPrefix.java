package io.broadsheet.runtime.settings;

import io.broadsheet.schemas.IndexKind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the setting {@code prefix}: what Kafka and Elasticsearch both take at the beginning of a
 * name, without anything by which the rights and patterns of another environment ({@code news.*},
 * {@code broadsheet-*}, {@code articles*}, each behind its own prefix) would reach into this one.
 */
public final class EnvironmentPrefix implements ITypeConverter<String> {

  private static final Pattern FORM = Pattern.compile("([a-z0-9][a-z0-9._-]{0,63})?");

  /** How the names of one environment go on behind its prefix. */
  private static final List<String> OUR_NAMES =
      Stream.concat(
              Stream.of("news.", "broadsheet-"),
              Arrays.stream(IndexKind.values()).map(IndexKind::toString))
          .toList();

  @Override
  public String convert(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new TypeConversionException(
          "'"
              + text
              + "' cannot stand before names: use up to 64 lower-case letters, digits, dots,"
              + " dashes and underscores, beginning with a letter or digit, for example test-");
    }
    OUR_NAMES.stream()
        .filter(text::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw new TypeConversionException(
                  "'%s' contains '%s': what may use the names %s* of another environment could reach into this one; choose another, for example test-"
                      .formatted(text, name, text.substring(0, text.indexOf(name)) + name));
            });
    return text;
  }
}
