package io.broadsheet.ingest.decode;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Decodes files strictly, and finds out their charset where nobody names it. */
public final class TextDecoder {

  /** One stray control character in a hundred is the most that a text may have. */
  private static final int CHARACTERS_PER_CONTROL = 100;

  private TextDecoder() {}

  /**
   * Decodes a whole file.
   *
   * @param declared the charset if somebody names it; otherwise it is detected
   */
  public static FileOutcome<DecodedText> decode(byte[] bytes, Optional<Charset> declared) {
    Optional<Charset> marked = ByteOrderMark.charsetOf(bytes);
    Optional<String> kind = marked.isPresent() ? Optional.empty() : FileSignature.kindOf(bytes);
    if (kind.isPresent()) {
      return FileOutcome.reject(
          Reason.BINARY, "it is " + kind.get() + ", not text. Extract its text first.");
    }
    return declared
        .or(() -> marked)
        .map(charset -> as(bytes, charset))
        .orElseGet(() -> detect(bytes))
        .then(TextDecoder::check);
  }

  private static FileOutcome<DecodedText> as(byte[] bytes, Charset charset) {
    return StrictDecoder.decode(bytes, charset)
        .map(text -> FileOutcome.accept(new DecodedText(text, charset)))
        .orElseGet(() -> broken(bytes, charset));
  }

  private static FileOutcome<DecodedText> detect(byte[] bytes) {
    Optional<String> utf8 = StrictDecoder.decode(bytes, StandardCharsets.UTF_8);
    Optional<String> switching = utf8.flatMap(text -> ForeignCharset.switching(text, bytes));
    if (switching.isPresent()) {
      return FileOutcome.reject(
          Reason.UNDECODABLE,
          "it is no UTF-8 but looks like %1$s. If it is, give --charset %1$s."
              .formatted(switching.get()));
    }
    if (utf8.filter(text -> !isBinary(text)).isPresent()) {
      return FileOutcome.accept(new DecodedText(utf8.get(), StandardCharsets.UTF_8));
    }
    if (utf8.isEmpty() && BrokenUtf8.isLikely(bytes)) {
      return broken(bytes, StandardCharsets.UTF_8);
    }
    return CharsetDetection.detect(bytes)
        .<FileOutcome<DecodedText>>map(FileOutcome::accept)
        .orElseGet(() -> unknown(bytes));
  }

  private static FileOutcome<DecodedText> check(DecodedText decoded) {
    String text = decoded.text();
    if (text.codePoints().allMatch(TextDecoder::isWhiteSpace)) {
      return FileOutcome.reject(
          Reason.EMPTY, "it has no text. Remove it, or put the page's text into it.");
    }
    if (isBinary(text)) {
      return FileOutcome.reject(
          Reason.BINARY,
          "it holds control characters that no text has. Extract its text first, or name its"
              + " charset with --charset.");
    }
    return FileOutcome.accept(new DecodedText(withLineFeeds(text), decoded.charset()));
  }

  /** Unicode's White_Space, and the four separators that some extractors leave behind. */
  private static boolean isWhiteSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isBinary(String text) {
    long controls = text.codePoints().filter(Plausibility::isStrayControl).count();
    return text.indexOf('\0') >= 0 || controls * CHARACTERS_PER_CONTROL > text.length();
  }

  private static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static FileOutcome<DecodedText> broken(byte[] bytes, Charset charset) {
    return FileOutcome.reject(
        Reason.UNDECODABLE,
        "it is not whole as "
            + charset.name()
            + ": byte "
            + StrictDecoder.firstError(bytes, charset)
            + " does not belong. Repair it, or name its charset with --charset.");
  }

  private static FileOutcome<DecodedText> unknown(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return FileOutcome.reject(
            Reason.BINARY, "it holds binary data, not text. Extract its text first.");
      }
    }
    return FileOutcome.reject(
        Reason.UNDECODABLE,
        "its charset cannot be told (it is no UTF-8, and nothing that looks like Chinese in"
            + " GB18030, UTF-16 or Big5). "
            + ForeignCharset.best(ForeignCharset.confidences(bytes))
                .map(Map.Entry::getKey)
                .map("It looks like %1$s: if it is, give --charset %1$s."::formatted)
                .orElse("Name it with --charset."));
  }
}
