package io.broadsheet.indexer.index;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.schemas.IndexKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of index: readers and writers know its alias, behind which stands an index whose name
 * says the version of its mapping.
 *
 * @param kind what its documents are, as in the name of its resource
 * @param version the version of its mapping
 * @param prefix stands before its names; empty for none
 */
public record IndexDefinition(IndexKind kind, int version, String prefix) {

  /** What Elasticsearch lets stand at the beginning of a name, without its rarer signs. */
  private static final Pattern PREFIX = Pattern.compile("([a-z0-9][a-z0-9._-]{0,99})?");

  /** What follows the alias in the name of an index. */
  private static final Pattern NUMBERS = Pattern.compile("-v([0-9]{1,6})(-[0-9]{1,6})?");

  public IndexDefinition {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new StopException(
          ExitCode.USAGE,
          "The prefix "
              + prefix
              + " cannot stand before the name of an index: use lower-case letters, digits, dots,"
              + " dashes and underscores, beginning with a letter or digit.");
    }
  }

  /** Enriched articles. */
  public static IndexDefinition articles(String prefix) {
    return new IndexDefinition(IndexKind.ARTICLES, 1, prefix);
  }

  /** One document for each mention of an entity. */
  public static IndexDefinition mentions(String prefix) {
    return new IndexDefinition(IndexKind.MENTIONS, 2, prefix);
  }

  /** How often an entity was covered on a day. */
  public static IndexDefinition coverage(String prefix) {
    return new IndexDefinition(IndexKind.COVERAGE, 2, prefix);
  }

  /** Raw issues, as they came. */
  public static IndexDefinition issues(String prefix) {
    return new IndexDefinition(IndexKind.ISSUES, 1, prefix);
  }

  /** What readers and writers use. */
  public String alias() {
    return kind.alias(prefix);
  }

  /** What a rebuild writes to until it is done; so one that was cut off can be told. */
  public String rebuildAlias() {
    return alias() + "-rebuild";
  }

  /** The first index with this mapping. */
  public String index() {
    return alias() + "-v" + version;
  }

  /**
   * The index to make next: the first one, or the number after that of the newest one.
   *
   * @param existing the names of the indices that there are
   */
  public String next(Collection<String> existing) {
    int newest = existing.stream().mapToInt(this::number).max().orElse(0);
    return newest == 0 ? index() : index() + "-" + (newest + 1);
  }

  /** Whether {@code name} is that of an index of this kind, with whichever mapping. */
  boolean names(String name) {
    return name.startsWith(alias() + "-v")
        && NUMBERS.matcher(name.substring(alias().length())).matches();
  }

  /** Whether {@code name} is that of an index with a mapping that this one took the place of. */
  boolean replaces(String name) {
    if (!names(name)) {
      return false;
    }
    Matcher numbers = NUMBERS.matcher(name.substring(alias().length()));
    return numbers.matches() && Integer.parseInt(numbers.group(1)) < version;
  }

  /** The number of an index with this mapping, from 1; 0 if it is none. */
  private int number(String name) {
    if (!names(name) || !(name.equals(index()) || name.startsWith(index() + "-"))) {
      return 0;
    }
    return name.equals(index()) ? 1 : Integer.parseInt(name.substring(index().length() + 1));
  }

  /** Settings and mappings, as the body of a request that creates the index. */
  public String body() {
    String resource = kind + "-v" + version + ".json";
    try (InputStream in = IndexDefinition.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return alias();
  }
}
