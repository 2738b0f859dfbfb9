/**
 * Newspaper text, read: {@code split} turns a page's text into articles ({@code page}), {@code
 * time}, {@code entity} and {@code quantity} find what an article names, {@code evaluate} scores
 * the splitter. Offsets are UTF-16 code units throughout.
 */
package io.broadsheet.text;
