package io.broadsheet.text.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.quantity.FoundQuantity;
import io.broadsheet.text.split.PageSplitter;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.DocumentDate;
import io.broadsheet.text.time.value.KnownDates;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {

  private static final KnownDates IN_2023 =
      new KnownDates(Optional.empty(), Optional.empty(), Optional.of(2023));

  private final ArticleReader reader = ArticleReader.with(DataFiles.standard());

  @Test
  void findsDatesNamesQuantitiesAndKeywordsInOneReading() {
    String text = "氢能船舶下水\n本报11月14日讯 今天，氢能船舶在青岛下水，总投资约50亿元。";
    ArticleFindings found =
        reader.read(new ArticleSource("氢能船舶下水", text, IN_2023, KnownNames.NONE));

    assertThat(found.times().date()).hasValue(new DocumentDate("2023-11-14", Basis.DATELINE));
    assertThat(found.times().expressions()).hasSize(2);
    assertThat(found.names().entities()).extracting(FoundEntity::name).contains("青岛市");
    assertThat(found.names().keywords()).contains("船舶");
    assertThat(found.quantities()).extracting(FoundQuantity::text).containsExactly("约50亿元");
  }

  @Test
  void anEmptyArticleHasNothing() {
    ArticleFindings found = reader.read(new ArticleSource("", "", IN_2023, KnownNames.NONE));

    assertThat(found.times().date()).isEmpty();
    assertThat(found.names().entities()).isEmpty();
    assertThat(found.names().keywords()).isEmpty();
  }

  @Test
  void anotherDictionaryIsAnotherVersionOfReaderAndSplitter() {
    DataFiles standard = DataFiles.standard();
    DataFiles newer =
        standard.with(
            DataFiles.DICTIONARY,
            DataFile.of("core.dic", standard.file(DataFiles.DICTIONARY).text() + "# newer\n"));

    assertThat(ArticleReader.with(newer).version()).isNotEqualTo(reader.version());
    assertThat(PageSplitter.with(newer).version())
        .isNotEqualTo(PageSplitter.withDefaults().version());
  }
}
