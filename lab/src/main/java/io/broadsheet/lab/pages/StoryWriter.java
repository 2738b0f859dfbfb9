package io.broadsheet.lab.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up articles. */
final class StoryWriter {

  private static final int PARAGRAPHS = 3;
  private static final int MORE_PARAGRAPHS = 6;

  private final Words words;

  StoryWriter(Words words) {
    this.words = words;
  }

  /** An article that {@code random} alone decides on. */
  GeneratedStory write(RandomGenerator random, LocalDate published) {
    var phrases = new Phrases(words, random, published);
    String headline = phrases.any("headline");
    List<String> paragraphs = new ArrayList<>();
    List<Optional<String>> headings = new ArrayList<>();
    int count = PARAGRAPHS + random.nextInt(MORE_PARAGRAPHS);
    boolean feature = count > PARAGRAPHS + MORE_PARAGRAPHS - 2;
    for (int i = 0; i < count; i++) {
      paragraphs.add(i == 0 ? opening(phrases, random, published) : paragraph(phrases, random));
      headings.add(
          feature && i > 0 && i % 3 == 0 ? Optional.of(phrases.any("heading")) : Optional.empty());
    }
    return new GeneratedStory(
        sometimes(random, 3, () -> phrases.any("kicker")),
        headline,
        sometimes(random, 3, () -> phrases.any("deck")),
        Optional.of(byline(phrases, random)),
        paragraphs,
        headings);
  }

  private String opening(Phrases phrases, RandomGenerator random, LocalDate published) {
    String dateline =
        random.nextInt(3) == 0 ? "本报讯 " : "本报" + Phrases.monthAndDay(published) + "讯 ";
    return dateline + phrases.any("lede") + phrases.any("sentence");
  }

  private String paragraph(Phrases phrases, RandomGenerator random) {
    return Stream.generate(() -> phrases.any("sentence"))
        .limit(1 + random.nextInt(4))
        .collect(Collectors.joining());
  }

  private static String byline(Phrases phrases, RandomGenerator random) {
    return switch (random.nextInt(3)) {
      case 0 -> "□本报记者 " + phrases.person() + " 本报通讯员 " + phrases.person();
      case 1 -> "□记者 " + phrases.person() + " " + phrases.person() + " 报道";
      default -> "□记者 " + phrases.person() + " 报道";
    };
  }

  private static Optional<String> sometimes(
      RandomGenerator random, int oneOf, java.util.function.Supplier<String> text) {
    return random.nextInt(oneOf) == 0 ? Optional.of(text.get()) : Optional.empty();
  }
}
