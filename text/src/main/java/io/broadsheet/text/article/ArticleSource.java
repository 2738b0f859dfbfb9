package io.broadsheet.text.article;

import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.time.value.KnownDates;

/**
 * An article to read, with what its page says.
 *
 * @param headline its headline; may be empty
 * @param text all its parts in reading order, the headline too, joined by line feeds
 * @param dates what is known of its day outside of the text
 * @param names what its page says about names
 */
public record ArticleSource(String headline, String text, KnownDates dates, KnownNames names) {}
