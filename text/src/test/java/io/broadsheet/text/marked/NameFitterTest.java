package io.broadsheet.text.marked;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.EntityFinder;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.learn.SequenceModelFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameFitterTest {
  private static final List<String> SENTENCES =
      List.of(
          "区长{P:李建国}到{L:青岛}调研。",
          "区长{P:王晓明}在{L:青岛}说，天气很好。",
          "天气很好，大家都来了。",
          "记者{P:周建平}报道。",
          "记者{P:钱志强}从{L:上海}报道。");

  @Test
  void theSameSentencesGiveTheSameBytes() throws IOException {
    EntityFinder finder = EntityFinder.with(DataFiles.standard());
    List<MarkedArticle> articles = new ArrayList<>();
    for (String sentence : SENTENCES) {
      articles.add(
          new MarkedArticle(
              "few.txt", articles.size(), "district", List.of(MarkedSentence.parse(sentence))));
    }
    var fitter = new NameFitter(finder);

    assertThat(bytes(fitter.fit(articles, _ -> {})))
        .isEqualTo(bytes(fitter.fit(articles, _ -> {})));
  }

  private static byte[] bytes(SequenceModel weights) throws IOException {
    var out = new ByteArrayOutputStream();
    SequenceModelFile.write(weights, out);
    return out.toByteArray();
  }
}
