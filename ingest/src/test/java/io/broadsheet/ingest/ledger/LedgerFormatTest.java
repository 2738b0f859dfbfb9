package io.broadsheet.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LedgerFormatTest {

  @Property(tries = 300)
  void readsBackEveryWholeLineHoweverTheFileWasCut(
      @ForAll @Size(max = 8) List<@net.jqwik.api.From("entries") LedgerEntry> entries,
      @ForAll @IntRange(max = 10_000) int cut) {
    String text = LedgerFormat.HEADER + "\n" + String.join("", lines(entries));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.floorMod(cut, bytes.length + 1);

    Optional<LedgerFormat.Content> content = LedgerFormat.parse(Arrays.copyOf(bytes, length));

    assertThat(content)
        .hasValueSatisfying(read -> assertThat(read.entries()).isEqualTo(whole(entries, length)));
  }

  @Property
  void takesNothingElseForALedger(@ForAll String text) {
    boolean beginning = (LedgerFormat.HEADER + "\n").startsWith(text);

    assertThat(LedgerFormat.parse(text.getBytes(StandardCharsets.UTF_8)).isPresent())
        .isEqualTo(beginning);
  }

  @Provide
  Arbitrary<LedgerEntry> entries() {
    Arbitrary<String> text =
        Arbitraries.strings().ofMaxLength(12).filter(LedgerFormatTest::isValid);
    Arbitrary<String> some = text.injectNull(0.3);
    Arbitrary<PublishedIssue> issues =
        Combinators.combine(text, text, some, some, some, text).as(PublishedIssue::new);
    Arbitrary<LedgerEntry> acknowledged =
        Combinators.combine(text, issues, text, text, Arbitraries.integers(), Arbitraries.longs())
            .as(
                (a, issue, c, d, e, f) ->
                    new LedgerEntry.Acknowledged(a, issue, c, d, "id", e, f, "now"));
    Arbitrary<LedgerEntry> failed =
        Combinators.combine(text, text, text, text).as(LedgerEntry.Failed::new);
    return Arbitraries.oneOf(acknowledged, failed);
  }

  /** Text that UTF-8 can hold. */
  private static boolean isValid(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static List<String> lines(List<LedgerEntry> entries) {
    return entries.stream().map(entry -> LedgerFormat.line(entry) + "\n").toList();
  }

  private static List<LedgerEntry> whole(List<LedgerEntry> entries, int length) {
    int end = LedgerFormat.HEADER.length() + 1;
    int whole = 0;
    for (String line : lines(entries)) {
      end += line.getBytes(StandardCharsets.UTF_8).length;
      whole += end <= length ? 1 : 0;
    }
    return entries.subList(0, whole);
  }
}
