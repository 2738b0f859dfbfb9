package io.broadsheet.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads sizes such as 8MiB, 512K or 1000000, in powers of 1,024. */
final class ByteSize implements ITypeConverter<Long> {

  private static final Pattern FORM = Pattern.compile("(\\d{1,10})\\s*(?:([kmg])(?:i?b)?|b)?");

  @Override
  public Long convert(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    long size = form.matches() ? Long.parseLong(form.group(1)) << shift(form.group(2)) : 0;
    if (size < 1 || size > Integer.MAX_VALUE - 16) {
      throw new TypeConversionException("'" + text + "' is no size below 2 GiB; write 8MiB");
    }
    return size;
  }

  private static int shift(String unit) {
    return switch (unit) {
      case "k" -> 10;
      case "m" -> 20;
      case "g" -> 30;
      case null, default -> 0;
    };
  }
}
