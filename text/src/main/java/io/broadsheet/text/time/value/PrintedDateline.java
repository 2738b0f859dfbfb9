package io.broadsheet.text.time.value;

import java.util.Optional;

/**
 * A dateline as printed: who sent a text, from where, and when (新华社北京3月3日电).
 *
 * @param start where it begins, in UTF-16 code units
 * @param end the place after its 讯 or 电
 * @param agency the agency or 本报
 * @param place the place, if it names one
 * @param date the date, if it names one
 */
public record PrintedDateline(
    int start, int end, String agency, Optional<String> place, Optional<String> date) {}
