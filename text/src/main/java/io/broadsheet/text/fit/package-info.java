/**
 * Fits the model that reads pages: training pages with gold, the labels that their units have by
 * gold, and the measure of what is learned on forms that were left out.
 */
package io.broadsheet.text.fit;
