/**
 * Pages cut into units: what a line says without the signs of markup around it, cut wherever one
 * part may end and another begin.
 */
package io.broadsheet.text.split.unit;
