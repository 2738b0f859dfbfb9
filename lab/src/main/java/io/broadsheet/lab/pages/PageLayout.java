package io.broadsheet.lab.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** How a page's text comes out of its source, as in the pages of {@code seeds/}. */
public enum PageLayout {
  /** Hard-wrapped columns, cut by column ends, with headlines before or after their bodies. */
  COLUMNS {
    @Override
    String render(List<GeneratedStory> stories, List<String> furniture, RandomGenerator random) {
      var page = new StringBuilder();
      for (GeneratedStory story : stories) {
        boolean headlineFollows = random.nextInt(3) == 0;
        String title = block(wrapped(titles(story), TITLE_WIDTH));
        page.append(headlineFollows ? "" : title);
        story.byline().ifPresent(byline -> page.append(INDENT).append(byline).append('\n'));
        for (int i = 0; i < story.paragraphs().size(); i++) {
          story.headings().get(i).ifPresent(heading -> page.append(block(List.of(heading))));
          column(page, story.paragraphs().get(i), random);
        }
        page.append(headlineFollows ? title : "\n");
      }
      return page.append(block(furniture)).toString();
    }
  },

  /** A line for each paragraph, between blank lines; some paragraphs are cut in mid-sentence. */
  UNWRAPPED {
    @Override
    String render(List<GeneratedStory> stories, List<String> furniture, RandomGenerator random) {
      var page = new StringBuilder("\n\n");
      for (GeneratedStory story : stories) {
        titles(story).forEach(line -> page.append(line).append("\n\n"));
        story.byline().ifPresent(byline -> page.append(byline).append("\n\n"));
        for (int i = 0; i < story.paragraphs().size(); i++) {
          story.headings().get(i).ifPresent(heading -> page.append(heading).append("\n\n"));
          page.append(cut(story.paragraphs().get(i), random)).append("\n\n");
        }
      }
      furniture.forEach(line -> page.append(line).append("\n\n"));
      return page.toString();
    }
  },

  /** Markdown. */
  MARKDOWN {
    @Override
    String render(List<GeneratedStory> stories, List<String> furniture, RandomGenerator random) {
      var page = new StringBuilder("\n");
      for (GeneratedStory story : stories) {
        story.kicker().ifPresent(kicker -> page.append(kicker).append("\n\n"));
        page.append("## ").append(story.headline()).append("\n\n");
        story.deck().ifPresent(deck -> page.append(deck).append("\n\n"));
        story.byline().ifPresent(byline -> page.append(byline).append("\n\n"));
        for (int i = 0; i < story.paragraphs().size(); i++) {
          story.headings().get(i).ifPresent(h -> page.append("### ").append(h).append("\n\n"));
          page.append(story.paragraphs().get(i)).append("\n\n");
        }
      }
      furniture.forEach(line -> page.append(line).append("\n\n"));
      return page.toString();
    }
  };

  private static final String INDENT = "　　";
  private static final int COLUMN_WIDTH = 17;
  private static final int TITLE_WIDTH = 12;
  private static final int LINES_OF_A_COLUMN = 14;

  abstract String render(
      List<GeneratedStory> stories, List<String> furniture, RandomGenerator random);

  private static List<String> titles(GeneratedStory story) {
    List<String> lines = new ArrayList<>();
    story.kicker().ifPresent(lines::add);
    lines.add(story.headline());
    story.deck().ifPresent(lines::add);
    return lines;
  }

  private static String block(List<String> lines) {
    return lines.isEmpty() ? "" : "\n" + String.join("\n", lines) + "\n\n";
  }

  private static void column(StringBuilder page, String paragraph, RandomGenerator random) {
    for (String line : wrapped(List.of(INDENT + paragraph), COLUMN_WIDTH)) {
      page.append(line).append('\n');
      if (random.nextInt(LINES_OF_A_COLUMN) == 0) {
        page.append('\n');
      }
    }
  }

  private static List<String> wrapped(List<String> lines, int width) {
    List<String> wrapped = new ArrayList<>();
    for (String line : lines) {
      for (int at = 0; at < line.length(); at += width) {
        wrapped.add(line.substring(at, Math.min(line.length(), at + width)));
      }
    }
    return wrapped;
  }

  private static String cut(String paragraph, RandomGenerator random) {
    if (paragraph.length() < 40 || random.nextInt(5) > 0) {
      return paragraph;
    }
    int at = 20 + random.nextInt(paragraph.length() - 30);
    return paragraph.substring(0, at) + "\n\n" + paragraph.substring(at);
  }
}
