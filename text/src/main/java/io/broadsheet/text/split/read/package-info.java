/**
 * Reads the units of a page by a learned model, and puts them together into articles in the order
 * in which they stand.
 */
package io.broadsheet.text.split.read;
