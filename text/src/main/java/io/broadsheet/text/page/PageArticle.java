package io.broadsheet.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article as the splitter read it off one page.
 *
 * @param type the kind of article
 * @param kicker the line above the headline (引题)
 * @param headline the headline (主题)
 * @param deck the line below it (副题)
 * @param byline the byline as printed
 * @param reporters the people of the byline, without photographers of captions
 * @param sections sections in reading order; a lede without heading is a section of its own
 * @param captions captions of the article's photographs
 * @param pointers pointers to related pages that belong to this article
 * @param jumpTo the page on which it goes on (下转), as digits with a section letter if it has one
 * @param continuedFrom the page from which it comes (上接)
 * @param confidence how sure the splitter is that the parts belong together, 0 to 1
 */
public record PageArticle(
    Type type,
    Optional<Passage> kicker,
    Optional<Passage> headline,
    Optional<Passage> deck,
    Optional<Passage> byline,
    List<Reporter> reporters,
    List<Section> sections,
    List<Caption> captions,
    List<Passage> pointers,
    Optional<String> jumpTo,
    Optional<String> continuedFrom,
    double confidence) {

  /** The kinds of article that a page can tell apart. */
  public enum Type {
    NEWS,
    COMMENTARY,
    FEATURE,
    BRIEF,
    NOTICE,
    INTERVIEW,
    LIST,
    POEM
  }

  /**
   * A person of the byline.
   *
   * @param name the name without padding spaces
   * @param role the role as printed (记者, 通讯员), empty without one
   */
  public record Reporter(String name, String role) {}

  /**
   * A section.
   *
   * @param heading its heading, if it has one
   * @param paragraphs its paragraphs, reflowed
   */
  public record Section(Optional<Passage> heading, List<Passage> paragraphs) {

    public Section {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * A caption.
   *
   * @param passage the caption as printed
   * @param photographers the photographers that it names
   */
  public record Caption(Passage passage, List<String> photographers) {

    public Caption {
      photographers = List.copyOf(photographers);
    }
  }

  public PageArticle {
    reporters = List.copyOf(reporters);
    sections = List.copyOf(sections);
    captions = List.copyOf(captions);
    pointers = List.copyOf(pointers);
  }

  /**
   * All its passages: kicker, headline, deck, byline, headings and paragraphs, captions, pointers.
   * Their ranges never overlap.
   */
  public List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    kicker.ifPresent(passages::add);
    headline.ifPresent(passages::add);
    deck.ifPresent(passages::add);
    byline.ifPresent(passages::add);
    for (Section section : sections) {
      section.heading().ifPresent(passages::add);
      passages.addAll(section.paragraphs());
    }
    captions.forEach(caption -> passages.add(caption.passage()));
    passages.addAll(pointers);
    return passages;
  }
}
