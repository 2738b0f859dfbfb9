package io.broadsheet.text.split.write;

import io.broadsheet.text.page.Furniture;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.mark.MarkReader;
import java.util.List;
import java.util.Set;

/** Writes down what was decided about a page: the last of the splitter's stages. */
public final class PageWriter {

  private final MarkReader reader;
  private final TypeReader types;

  /** Writes bylines and credits as {@code reader} reads them; titles of notices end with words. */
  public PageWriter(MarkReader reader, Set<String> notices) {
    this.reader = reader;
    types = new TypeReader(notices);
  }

  /** The page with this number, from 1, in its file. */
  public Page write(int number, PageText page, PageDraft draft) {
    String text = page.text();
    List<PageArticle> articles = new ArticleWriter(text, reader, types, draft).write();
    List<Furniture> furniture = FurnitureWriter.write(page, draft, articles);
    return new Page(number, MastheadWriter.write(text, draft, reader), articles, furniture);
  }
}
