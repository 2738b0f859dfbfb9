package io.broadsheet.lab.pages;

/**
 * One page of a made-up newspaper.
 *
 * @param index its place in the sequence, from 0
 * @param version from 1; later ones are corrections
 * @param fileName what its file is called: mostly so that the name tells newspaper, date and page
 * @param layout how its text is laid out
 * @param text the text
 */
public record GeneratedPage(
    int index, int version, String fileName, PageLayout layout, String text) {}
