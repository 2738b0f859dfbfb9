package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedWordsTest {

  @Test
  void aNameOverSeveralWordsIsOneWord() {
    List<Token> words = List.of(noun(0, 2), noun(2, 4), noun(4, 6));
    assertThat(NamedWords.of(words, List.of(name(0, 4))))
        .containsExactly(new Token(0, 4, PartOfSpeech.ORGANIZATION), noun(4, 6));
  }

  @Test
  void aNameThatEndsInsideOfAWordLeavesTheRest() {
    List<Token> words = List.of(noun(0, 2), noun(2, 6));
    assertThat(NamedWords.of(words, List.of(name(0, 3))))
        .containsExactly(new Token(0, 3, PartOfSpeech.ORGANIZATION), noun(3, 6));
  }

  @Test
  void twoNamesMayStandInOneWord() {
    assertThat(NamedWords.of(List.of(noun(0, 4)), List.of(name(0, 2), name(2, 4))))
        .containsExactly(
            new Token(0, 2, PartOfSpeech.ORGANIZATION), new Token(2, 4, PartOfSpeech.ORGANIZATION));
  }

  @Test
  void whatIsNoNameIsANoun() {
    assertThat(NamedWords.of(List.of(new Token(0, 2, PartOfSpeech.PERSON)), List.of()))
        .containsExactly(noun(0, 2));
  }

  private static Token noun(int start, int end) {
    return new Token(start, end, PartOfSpeech.NOUN);
  }

  private static NameSpan name(int start, int end) {
    return new NameSpan(start, end, NamedEntityType.ORGANIZATION);
  }
}
