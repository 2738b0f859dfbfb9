/**
 * Pages into articles. The stages, one package each, in the order of the text's way through them:
 *
 * <ol>
 *   <li>{@code line}: lines with their ranges, and how the text around them is set;
 *   <li>{@code mark}: what a line's own words tell (byline, dateline, jump, reference, credit);
 *   <li>{@code label}: for all lines at once, which start or continue a paragraph and which are
 *       titles;
 *   <li>{@code body}: blocks, reflowed paragraphs, fragments of bodies, stories;
 *   <li>{@code assign}: headlines, kickers, decks, section headings and captions for all stories of
 *       a page at once;
 *   <li>{@code write}: all that was decided written down as {@link io.broadsheet.text.page.Page}.
 * </ol>
 *
 * <p>What counts how much stands in {@code weights.properties} (see {@code weigh}), what newspapers
 * call their parts in {@code vocabulary.txt}. {@code words} compares texts by their pairs of
 * characters.
 */
package io.broadsheet.text.split;
