/**
 * Decides which characters of a text name people, places and organizations.
 *
 * <p>All three are decided together, line by line, by one learned model ({@link
 * io.broadsheet.text.learn.SequenceModel}) over characters. What rules and lists know — words and
 * composed names, surnames, foreign sounds, gazetteers, heads, titles — enters as features; what
 * another reader or the page knows enters as {@link
 * io.broadsheet.text.entity.recognize.NameEvidence}. The weights are the data file {@code
 * entity/names.model}, which {@code fit-names} makes of marked sentences.
 */
package io.broadsheet.text.entity.recognize;
