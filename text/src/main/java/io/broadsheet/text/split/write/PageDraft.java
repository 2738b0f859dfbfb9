package io.broadsheet.text.split.write;

import io.broadsheet.text.split.assign.ArticleHead;
import io.broadsheet.text.split.assign.HeadingAssigner;
import io.broadsheet.text.split.body.Block;
import io.broadsheet.text.split.body.CaptionBlock;
import io.broadsheet.text.split.body.Fragment;
import io.broadsheet.text.split.body.ParagraphBlock;
import io.broadsheet.text.split.body.Story;
import io.broadsheet.text.split.body.TitleBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is decided about a page before it is written down: which titles, captions and bylines
 * belong to which story.
 */
public final class PageDraft {

  private final String text;
  final List<Block> blocks;
  final List<Story> stories;
  final List<ArticleHead> heads;
  final Map<CaptionBlock, Story> captions;
  private final Map<Integer, List<TitleBlock>> freeByZone = new HashMap<>();
  private final Set<Block> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Story, List<HeadingAssigner.Placed>> gathered = new IdentityHashMap<>();
  private final Map<Fragment, List<TitleBlock>> headings = new IdentityHashMap<>();
  private final Map<Story, List<CaptionBlock>> captionsOf = new IdentityHashMap<>();

  /**
   * Decides where section headings stand.
   *
   * @param blocks all blocks of the page, by place
   * @param heads the titles over each story, in the order of {@code stories}
   * @param captions the story of each caption that has one
   */
  public PageDraft(
      String text,
      List<Block> blocks,
      List<Story> stories,
      List<ArticleHead> heads,
      Map<CaptionBlock, Story> captions) {
    this.text = text;
    this.blocks = blocks;
    this.stories = stories;
    this.heads = heads;
    this.captions = captions;
    heads.forEach(this::use);
    gatherFree();
    stories.forEach(this::placeHeadings);
    captions.forEach(
        (caption, story) -> {
          captionsOf.computeIfAbsent(story, s -> new ArrayList<>()).add(caption);
          used.add(caption);
        });
  }

  /** Whether a block belongs to an article. */
  boolean isUsed(Block block) {
    return used.contains(block);
  }

  /** The captions of a story, by place. */
  List<CaptionBlock> captionsOf(Story story) {
    List<CaptionBlock> found = captionsOf.getOrDefault(story, new ArrayList<>());
    found.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return found;
  }

  /** The heading right before a fragment. */
  List<TitleBlock> headingOf(Fragment fragment) {
    return headings.getOrDefault(fragment, List.of());
  }

  /** The headings that stand apart from the sections of a story. */
  List<HeadingAssigner.Placed> gatheredOf(Story story) {
    return gathered.getOrDefault(story, List.of());
  }

  private void use(ArticleHead head) {
    head.kicker().ifPresent(used::add);
    head.headline().ifPresent(used::add);
    used.addAll(head.decks());
  }

  private void gatherFree() {
    for (Block block : blocks) {
      if (block instanceof TitleBlock title && !used.contains(title)) {
        boolean teaser = title.reference() >= 0 || title.indexed();
        if (!teaser) {
          freeByZone.computeIfAbsent(title.zone(), z -> new ArrayList<>()).add(title);
        }
      }
    }
  }

  private void placeHeadings(Story story) {
    for (int f = 1; f < story.fragments().size(); f++) {
      Fragment fragment = story.fragments().get(f);
      boolean gathered = story.early() && fragment.zoneBefore() == story.lede().zoneAfter();
      List<TitleBlock> free = gathered ? null : freeByZone.remove(fragment.zoneBefore());
      if (free != null) {
        headings.put(fragment, free);
        used.addAll(free);
      }
    }
    if (story.early() || (story.fragments().size() == 1 && story.lede().opensFeature())) {
      placeGathered(story);
    }
  }

  /** Headings of a feature in columns may stand together behind its last paragraph. */
  private void placeGathered(Story story) {
    List<TitleBlock> free = freeByZone.getOrDefault(story.lede().zoneAfter(), List.of());
    if (free.isEmpty() || !free.getFirst().wrapped()) {
      return;
    }
    List<ParagraphBlock> paragraphs = new ArrayList<>();
    for (Fragment fragment : story.bodyBehindLede()) {
      paragraphs.addAll(fragment.paragraphs());
    }
    List<HeadingAssigner.Placed> placed =
        HeadingAssigner.place(text, free, paragraphs, !story.early());
    placed.forEach(heading -> used.addAll(heading.titles()));
    freeByZone.remove(story.lede().zoneAfter());
    gathered.put(story, placed);
  }
}
