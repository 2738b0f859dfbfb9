package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.broadsheet.text.entity.value.EntityMention;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "王", "《", "“", "“年”", "书记、", "·", "斯", "公司", "中美", "项目", "1", "\n", "a", "\uD83D", "和"
      })
  void repeatedPiecesDoNoHarm(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    assertThatCode(() -> Finders.find(text)).doesNotThrowAnyException();
  }

  @Property(tries = 200)
  void mentionsLieInTheTextAndNamesDoNotOverlap(@ForAll("texts") String text) {
    List<FoundEntity> found = Finders.find(text);
    int[] covered = new int[text.length()];
    for (FoundEntity entity : found) {
      for (EntityMention mention : entity.mentions()) {
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
        if (entity.type().compareTo(NamedEntityType.ORGANIZATION) <= 0) {
          IntStream.range(mention.start(), mention.end()).forEach(i -> covered[i]++);
        }
      }
    }
    assertThat(IntStream.of(covered).max().orElse(0)).isLessThan(2);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "王", "建国", "书记", "、", "，", "《", "》", "“", "”", "年", "集团", "有限公司", "青岛", "市", "新区", "·",
            "斯基", "中", "美", "访", "华", "和", "第一", "大学", "项目", "-", "\n", " ", "X", "9", "𠮷")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  @Test
  void emptyTextHasNothing() {
    assertThat(Finders.find("")).isEmpty();
    assertThat(Finders.find(" \n ")).isEmpty();
    assertThat(Finders.FINDER.known(List.of())).isEqualTo(KnownNames.NONE);
  }

  @Test
  void evidenceIsBounded() {
    String page =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "局长王" + (char) ('一' + i) + "明在" + (char) ('一' + i) + "江新区讲话。")
            .collect(Collectors.joining("\n"));
    KnownNames evidence = Finders.FINDER.known(List.of(page, page));
    assertThat(evidence.names()).hasSizeLessThanOrEqualTo(KnownNames.LIMIT);
    assertThat(evidence.people()).hasSizeLessThanOrEqualTo(KnownNames.LIMIT);
  }

  @Test
  void fourThreadsFindTheSame() throws Exception {
    String text = "新华社北京电 国家主席李建国会见了美国国务卿约翰·布朗。星融集团与中国农业银行山东省分行签约。";
    List<FoundEntity> expected = Finders.find(text);
    Callable<List<FoundEntity>> reading = () -> Finders.find(text);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(Stream.generate(() -> reading).limit(200).toList())) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }
}
