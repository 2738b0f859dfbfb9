package io.broadsheet.streams.article;

import io.broadsheet.schemas.Dateline;
import io.broadsheet.schemas.Part;
import io.broadsheet.streams.split.mark.BylineReader;
import io.broadsheet.streams.split.mark.DatelineReader;
import io.broadsheet.streams.split.mark.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the dateline of an article apart: 新华社 | 北京 | 3月3日 | 电. */
final class DatelineRecords {

  private static final Pattern ACCORDING_TO = Pattern.compile("^(?:综合|據|据)");
  private static final Pattern END =
      Pattern.compile("\\s*(?:专|專)?(?:讯|訊|电|電|消息).*$", Pattern.DOTALL);
  private static final Pattern DAY =
      Pattern.compile("(?:[\\d〇○零一二三四五六七八九]{4}年)?[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日");

  private final DatelineReader reader;
  private final Set<String> sourceEnds;

  DatelineRecords(Vocabulary vocabulary) {
    reader = new DatelineReader(vocabulary, new BylineReader(vocabulary));
    sourceEnds = vocabulary.words("source-end");
  }

  /** The dateline of the text whose parts these are. */
  Optional<Dateline> of(String text, List<Part> parts) {
    return parts.stream()
        .filter(part -> part.getKind().equals("paragraph"))
        .findFirst()
        .flatMap(part -> of(part.getStart(), text.substring(part.getStart(), part.getEnd())));
  }

  private Optional<Dateline> of(int start, String paragraph) {
    return reader
        .read(paragraph)
        .map(found -> record(start, paragraph.substring(0, found.length())));
  }

  private Dateline record(int start, String dateline) {
    String words = ACCORDING_TO.matcher(dateline).replaceFirst("");
    String named = END.matcher(words).replaceFirst("");
    int source = endOfSource(named);
    String rest = named.substring(source);
    Matcher day = DAY.matcher(rest);
    Optional<String> date = day.find() ? Optional.of(day.group()) : Optional.empty();
    String place = date.map(found -> rest.replace(found, "")).orElse(rest).strip();
    return Dateline.newBuilder()
        .setAgency(source == 0 ? null : named.substring(0, source))
        .setPlace(place.isEmpty() ? null : place)
        .setDate(date.orElse(null))
        .setStart(start)
        .setEnd(start + dateline.length())
        .build();
  }

  private int endOfSource(String words) {
    return sourceEnds.stream()
        .mapToInt(end -> words.indexOf(end) + (words.contains(end) ? end.length() : 0))
        .filter(end -> end > 0)
        .min()
        .orElse(0);
  }
}
