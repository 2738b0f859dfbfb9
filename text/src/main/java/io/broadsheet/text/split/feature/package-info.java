/**
 * What the units of a page show, as numbers that a model of sequences weighs. Each is computed once
 * a line or unit; words that come back are found by links between their places.
 */
package io.broadsheet.text.split.feature;
