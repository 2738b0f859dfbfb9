package io.broadsheet.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {

  private final Corpus corpus = Corpus.of(3, 100);

  @Test
  void isMadeBySeedAndNumberOfPagesAlone() {
    assertThat(Corpus.of(3, 100).all())
        .extracting(DeliveredFile::sha256)
        .isEqualTo(corpus.all().stream().map(DeliveredFile::sha256).toList());
  }

  @Test
  void correctsOnlyWhatCameBeforeAndOnlyAfterAllPages() {
    List<DeliveredFile> all = corpus.all();
    int first = all.stream().map(file -> file.before().isPresent()).toList().indexOf(true);

    assertThat(first).isPositive();
    assertThat(all.subList(first, all.size()))
        .allSatisfy(
            correction ->
                assertThat(all.subList(0, first))
                    .extracting(DeliveredFile::sha256)
                    .contains(correction.before().orElseThrow()));
  }

  @Test
  void putsRefusedFilesBetweenPages() {
    assertThat(corpus.all()).containsAll(corpus.refused().keySet());
    assertThat(corpus.all().getFirst().before()).isEmpty();
    assertThat(corpus.refused()).doesNotContainKey(corpus.all().getFirst()).hasSize(4);
  }
}
