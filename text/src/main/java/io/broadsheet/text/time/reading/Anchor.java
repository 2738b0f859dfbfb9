package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeContext;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What is known where an expression stands.
 *
 * @param today the text's own day, with or without its year
 * @param todayBasis where it is from
 * @param year the text's year, also if no day is known
 * @param yearBasis where the year is from
 * @param said what the text named shortly before
 */
public record Anchor(
    Optional<EdtfDate> today,
    Basis todayBasis,
    Optional<Integer> year,
    Basis yearBasis,
    Said said) {

  /**
   * What the text named shortly before.
   *
   * @param date the last date of the same paragraph
   * @param year the last year that the same sentence said in so many words
   * @param period the last time of the same paragraph, whatever its form
   */
  public record Said(Optional<EdtfDate> date, Optional<Integer> year, Optional<TimeValue> period) {

    /** Nothing yet. */
    public static final Said NOTHING =
        new Said(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same, a sentence later. */
    public Said inNextSentence() {
      return new Said(date, Optional.empty(), period);
    }

    /** The same with another date. */
    public Said withDate(Optional<EdtfDate> other) {
      return new Said(other, year, period);
    }
  }

  /** A date more than this far ahead of the text's day is rather last year's. */
  private static final long AHEAD_DAYS = 270;

  /** A date more than this far behind the text's day is rather next year's. */
  private static final long BEHIND_DAYS = 320;

  /** What is known before anything of the text was read. */
  public static Anchor of(TimeContext context) {
    Optional<Integer> year = context.day().map(LocalDate::getYear).or(context::year);
    return new Anchor(
        context.day().map(EdtfDate::of),
        context.dayBasis(),
        year,
        context.day().isPresent() ? context.dayBasis() : context.yearBasis(),
        Said.NOTHING);
  }

  /** The date named shortly before. */
  public Optional<EdtfDate> saidDate() {
    return said.date();
  }

  /** The text's own day, where its year is known too. */
  public Optional<LocalDate> day() {
    return today.flatMap(EdtfDate::date);
  }

  /** The same with the text's own day. */
  public Anchor withToday(EdtfDate day, Basis basis) {
    return day.year().isPresent()
        ? new Anchor(Optional.of(day), basis, day.year(), yearBasisOr(basis), said)
        : new Anchor(Optional.of(day), basis, year, yearBasis, said);
  }

  private Basis yearBasisOr(Basis basis) {
    return yearBasis == Basis.NOTHING ? basis : yearBasis;
  }

  /** The same with the text's own year. */
  public Anchor withYear(int known, Basis basis) {
    Optional<EdtfDate> dated = today.map(stamp -> stamp.withYear(known));
    return new Anchor(dated, todayBasis, Optional.of(known), basis, said);
  }

  /** The same with what the text has named last. */
  public Anchor saying(Said shortlyBefore) {
    return new Anchor(today, todayBasis, year, yearBasis, shortlyBefore);
  }

  /** The year of a month or day that is named without one: the one nearest to the text's day. */
  public Optional<Integer> yearOf(int month, int dayOfMonth) {
    return day()
        .map(reference -> near(reference, EdtfDate.ofDay(year, month, Math.max(dayOfMonth, 1))))
        .or(() -> year);
  }

  private static int near(LocalDate reference, EdtfDate candidate) {
    int year = reference.getYear();
    long distance =
        candidate.date().map(date -> ChronoUnit.DAYS.between(reference, date)).orElse(0L);
    if (distance > AHEAD_DAYS) {
      return year - 1;
    }
    return distance < -BEHIND_DAYS ? year + 1 : year;
  }

  /**
   * Of a yearly day the occurrence of the text's year, or where that is far off, the one nearest to
   * the text's day.
   */
  public Optional<LocalDate> nearest(IntFunction<Optional<LocalDate>> dayOfYear) {
    if (day().isEmpty()) {
      return year.flatMap(dayOfYear::apply);
    }
    LocalDate reference = day().get();
    Optional<LocalDate> sameYear = dayOfYear.apply(reference.getYear());
    if (sameYear.filter(date -> distance(reference, date) <= AHEAD_DAYS).isPresent()) {
      return sameYear;
    }
    return IntStream.rangeClosed(reference.getYear() - 1, reference.getYear() + 1)
        .mapToObj(dayOfYear)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(date -> distance(reference, date)));
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
