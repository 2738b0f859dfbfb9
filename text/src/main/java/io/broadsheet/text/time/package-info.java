/**
 * Finding and resolving expressions of time. {@link io.broadsheet.text.time.TimeFinder} is the way
 * in; what it finds and what must be known before stand in {@code value}. A {@code grammar} turns
 * text into a {@code reading}, a reading turns what is known where it stands into a value by the
 * {@code calendar}, and {@code resolve} does so for a whole text in its order.
 */
package io.broadsheet.text.time;
