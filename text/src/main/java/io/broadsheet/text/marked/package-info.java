/**
 * Newspaper sentences whose names are marked by hand: read, learned from and scored against. Whole
 * articles are kept aside from learning ({@link io.broadsheet.text.marked.MarkedArticle#isKeptAside
 * isKeptAside}).
 */
package io.broadsheet.text.marked;
