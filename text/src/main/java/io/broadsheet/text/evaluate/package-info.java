/**
 * Scores the splitter on pages whose right answer is known, and fits its weights to them. {@code
 * Measure} defines what is measured.
 */
package io.broadsheet.text.evaluate;
