package io.broadsheet.lab.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes up as many pages as are wanted. Seed, index and version alone decide on a page, whatever
 * was made before it. May be shared by threads.
 *
 * <p>Four pages make an issue of one newspaper and day. The last article of an issue's first page
 * goes on at the head of its second one (下转, 上接).
 *
 * @param seed other seeds give other pages
 */
public record PageGenerator(long seed) {

  private static final Words WORDS = Words.STANDARD;
  private static final StoryWriter WRITER = new StoryWriter(WORDS);
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);
  private static final int PAGES_OF_AN_ISSUE = 4;

  /** One page of so many has a name that tells nothing. */
  private static final int NAMELESS = 11;

  private static final int STORIES = 3;
  private static final int MORE_STORIES = 3;

  // Numbers of stories that no page counts up to.
  private static final int JUMPING_STORY = 1_000;
  private static final int PAGE_ITSELF = 1_001;
  private static final int LATE_STORY = 2_000;

  /** The first version of the page at {@code index}, which is 0 or more. */
  public GeneratedPage page(int index) {
    return page(index, 1);
  }

  /**
   * A version of the page at {@code index}: in each one after the first, the first article has a
   * further paragraph, and a new article stands for the last but one.
   */
  public GeneratedPage page(int index, int version) {
    RandomGenerator random = random(index, PAGE_ITSELF);
    PageLayout layout = PageLayout.values()[random.nextInt(PageLayout.values().length)];
    String text = layout.render(stories(index, version, random), furniture(index, random), random);
    return new GeneratedPage(index, version, fileName(index), layout, text);
  }

  /** The first versions of the pages from 0 to {@code count} - 1. */
  public List<GeneratedPage> pages(int count) {
    return java.util.stream.IntStream.range(0, count).mapToObj(this::page).toList();
  }

  private List<GeneratedStory> stories(int index, int version, RandomGenerator random) {
    LocalDate day = day(index);
    List<GeneratedStory> stories = new ArrayList<>();
    int count = STORIES + random.nextInt(MORE_STORIES);
    for (int number = 0; number < count; number++) {
      stories.add(WRITER.write(random(index, number), day));
    }
    if (version > 1) {
      GeneratedStory late = WRITER.write(random(index, LATE_STORY + version), day);
      stories.set(count - 2, late);
      stories.set(0, stories.getFirst().with(late.paragraphs().getLast()));
    }
    jump(stories, index);
    return stories;
  }

  private void jump(List<GeneratedStory> stories, int index) {
    int page = index % PAGES_OF_AN_ISSUE;
    int front = index - page;
    GeneratedStory jumping = WRITER.write(random(front, JUMPING_STORY), day(front));
    switch (page) {
      case 0 -> stories.add(jumping.head("（下转第2版）"));
      case 1 -> stories.addFirst(jumping.rest("（上接第1版）"));
      default -> {}
    }
  }

  private List<String> furniture(int index, RandomGenerator random) {
    if (index % PAGES_OF_AN_ISSUE > 0) {
      return List.of("责任编辑 " + new Phrases(WORDS, random, day(index)).person());
    }
    var phrases = new Phrases(WORDS, random, day(index));
    return List.of("导读", phrases.any("teaser") + " ■3版", phrases.any("teaser") + " ■4版", "今日4版");
  }

  private static String fileName(int index) {
    if (index % NAMELESS == NAMELESS - 1) {
      return "page-%06d.txt".formatted(index);
    }
    return "%s_%s_%02d.txt"
        .formatted(
            newspaper(index),
            day(index).format(DateTimeFormatter.BASIC_ISO_DATE),
            index % PAGES_OF_AN_ISSUE + 1);
  }

  private static String newspaper(int index) {
    List<String> newspapers = WORDS.list("newspaper");
    return newspapers.get(index / PAGES_OF_AN_ISSUE % newspapers.size());
  }

  private static LocalDate day(int index) {
    return FIRST_DAY.plusDays(index / PAGES_OF_AN_ISSUE / WORDS.list("newspaper").size());
  }

  private RandomGenerator random(int index, int number) {
    return new SplittableRandom(
        new SplittableRandom(seed).nextLong() + index * 1_000_003L + number);
  }
}
