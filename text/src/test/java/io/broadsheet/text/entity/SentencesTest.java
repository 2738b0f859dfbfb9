package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds the quality on marked sentences of our own; it may only rise. */
class SentencesTest {
  private static final double FLOOR = 0.95;

  @Test
  void findsWhatTheSentencesMark() throws IOException {
    int marked = 0;
    int found = 0;
    int right = 0;
    for (String line : lines()) {
      Marked sentence = Marked.of(line);
      Set<Span> spans = spans(sentence.text());
      marked += sentence.spans().size();
      found += spans.size();
      spans.retainAll(sentence.spans());
      right += spans.size();
    }
    assertThat(2.0 * right / (marked + found)).as("F1").isGreaterThanOrEqualTo(FLOOR);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = SentencesTest.class.getResourceAsStream("sentences.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static Set<Span> spans(String text) {
    Set<Span> spans = new HashSet<>();
    for (FoundEntity entity : Finders.find(text)) {
      if (entity.type().compareTo(NamedEntityType.ORGANIZATION) <= 0) {
        char type = "PLO".charAt(entity.type().ordinal());
        entity.mentions().forEach(m -> spans.add(new Span(m.start(), m.end(), type)));
      }
    }
    return spans;
  }

  private record Span(int start, int end, char type) {}

  private record Marked(String text, Set<Span> spans) {
    static Marked of(String line) {
      StringBuilder text = new StringBuilder();
      Set<Span> spans = new HashSet<>();
      Deque<Span> open = new ArrayDeque<>();
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == '[') {
          open.push(new Span(text.length(), text.length(), line.charAt(++i)));
        } else if (c == ']') {
          Span span = open.pop();
          spans.add(new Span(span.start(), text.length(), span.type()));
        } else {
          text.append(c);
        }
      }
      return new Marked(text.toString(), spans);
    }
  }
}
