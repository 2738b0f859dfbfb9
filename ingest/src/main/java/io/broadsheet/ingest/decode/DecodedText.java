package io.broadsheet.ingest.decode;

import java.nio.charset.Charset;

/**
 * The text of a file.
 *
 * @param text without byte order mark, lines ended by a line feed
 * @param charset what it was decoded from
 */
public record DecodedText(String text, Charset charset) {}
