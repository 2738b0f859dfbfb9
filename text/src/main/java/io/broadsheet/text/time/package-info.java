/**
 * Finding and resolving expressions of time: what the text says ({@link
 * io.broadsheet.text.time.TimeExpression}), known against what is known of its day ({@link
 * io.broadsheet.text.time.TimeContext}). Grammars turn text into readings, readings turn an anchor
 * into values; words and festivals are data files beside this package.
 */
package io.broadsheet.text.time;
