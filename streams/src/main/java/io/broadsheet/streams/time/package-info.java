/**
 * Finding and resolving expressions of time: what the text says ({@link
 * io.broadsheet.streams.time.TimeExpression}), known against what is known of its day ({@link
 * io.broadsheet.streams.time.TimeContext}). Grammars turn text into readings, readings turn an
 * anchor into values; words and festivals are data files beside this package.
 */
package io.broadsheet.streams.time;
