package io.broadsheet.text.split.apart;

import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.assign.ArticleHead;
import io.broadsheet.text.split.assign.CaptionAssigner;
import io.broadsheet.text.split.assign.HeadAssigner;
import io.broadsheet.text.split.assign.SeriesNames;
import io.broadsheet.text.split.assign.TitleEvidence;
import io.broadsheet.text.split.assign.ZonePositions;
import io.broadsheet.text.split.body.Block;
import io.broadsheet.text.split.body.BlockReader;
import io.broadsheet.text.split.body.CaptionBlock;
import io.broadsheet.text.split.body.Fragment;
import io.broadsheet.text.split.body.FragmentReader;
import io.broadsheet.text.split.body.Story;
import io.broadsheet.text.split.body.StoryReader;
import io.broadsheet.text.split.body.TitleBlock;
import io.broadsheet.text.split.body.Zones;
import io.broadsheet.text.split.label.Label;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.mark.MarkReader;
import io.broadsheet.text.split.mark.Vocabulary;
import io.broadsheet.text.split.weigh.Weights;
import io.broadsheet.text.split.write.PageDraft;
import io.broadsheet.text.split.write.PageWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one page stage by stage, and puts headlines and bodies together wherever they stand:
 * labels, blocks, fragments of bodies, stories, the titles over them, and at last articles and
 * furniture.
 */
public final class ApartReader {

  private final MarkReader markReader;
  private final Weights weights;
  private final Set<String> series;
  private final Set<String> seriesWords;
  private final Set<String> notices;
  private final PageWriter writer;

  /** Reads with the words of a vocabulary and the weights of evidence. */
  public ApartReader(MarkReader markReader, Vocabulary vocabulary, Weights weights) {
    this.markReader = markReader;
    this.weights = weights;
    series = vocabulary.words("series");
    seriesWords = vocabulary.words("series-word");
    notices = vocabulary.words("notice");
    writer = new PageWriter(markReader, notices);
  }

  /**
   * What a page says.
   *
   * @param number the number of the page in its file, from 1
   * @param marks what the words of each line tell by rules
   * @param labels what each line does by rules
   */
  public Page read(PageText page, int number, List<Mark> marks, Label[] labels) {
    String text = page.text();
    List<Block> blocks = BlockReader.read(page, marks, labels, markReader);
    List<Fragment> fragments = FragmentReader.read(blocks);
    List<TitleBlock> titles = only(blocks, TitleBlock.class);
    Zones zones = Zones.of(text, titles, fragments, notices);
    List<Story> stories = StoryReader.read(text, fragments, zones, weights);
    TitleEvidence evidence =
        new TitleEvidence(
            text,
            titles,
            new SeriesNames(series, seriesWords, text, titles),
            markReader.meetings(),
            new ZonePositions(stories),
            zones,
            weights);
    List<ArticleHead> heads = HeadAssigner.assign(text, stories, titles, evidence);
    Map<CaptionBlock, Story> captions =
        CaptionAssigner.assign(text, stories, only(blocks, CaptionBlock.class), weights);
    PageDraft draft = new PageDraft(text, blocks, stories, heads, captions);
    return writer.write(number, page, draft);
  }

  private static <T> List<T> only(List<Block> blocks, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Block block : blocks) {
      if (kind.isInstance(block)) {
        found.add(kind.cast(block));
      }
    }
    return found;
  }
}
