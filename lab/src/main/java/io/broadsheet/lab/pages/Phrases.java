package io.broadsheet.lab.pages;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** Fills in the phrases of one article. */
final class Phrases {

  private final Words words;
  private final RandomGenerator random;
  private final LocalDate published;
  private final String hero;
  private final String subject;

  Phrases(Words words, RandomGenerator random, LocalDate published) {
    this.words = words;
    this.random = random;
    this.published = published;
    hero = person();
    subject = words.any("subject", random);
  }

  /** A phrase of the list {@code name}, its gaps filled. */
  String any(String name) {
    return filled(words.any(name, random));
  }

  String person() {
    return words.any("surname", random) + words.any("given", random);
  }

  private String filled(String phrase) {
    var text = new StringBuilder();
    int end = 0;
    for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', end)) {
      text.append(phrase, end, open);
      end = phrase.indexOf('}', open) + 1;
      text.append(value(phrase.substring(open + 1, end - 1)));
    }
    return text.append(phrase.substring(end)).toString();
  }

  private String value(String gap) {
    return switch (gap) {
      case "hero" -> hero;
      case "subject" -> subject;
      case "person" -> person();
      case "number" -> Integer.toString(random.nextInt(2, 300));
      case "money" -> random.nextInt(1, 90) + (random.nextBoolean() ? "亿" : "00万");
      case "area" -> Integer.toString(random.nextInt(5, 2_000));
      case "percent" -> random.nextInt(1, 100) + (random.nextBoolean() ? "%" : ".5%");
      case "day" -> day();
      default -> filled(words.any(gap, random));
    };
  }

  private String day() {
    LocalDate day = published.minusDays(random.nextInt(20));
    return switch (random.nextInt(4)) {
      case 0 -> day.getYear() + "年" + monthAndDay(day);
      case 1 -> "日前";
      default -> monthAndDay(day);
    };
  }

  static String monthAndDay(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
