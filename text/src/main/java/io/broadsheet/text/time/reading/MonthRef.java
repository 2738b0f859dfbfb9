package io.broadsheet.text.time.reading;

/** How an expression names its month. */
public sealed interface MonthRef {

  /** 7月. */
  record Named(int month) implements MonthRef {}

  /** 本月, 上月: months after the text's own. */
  record Relative(int months) implements MonthRef {}

  /** 当月, 次月: months after the one named before. */
  record Later(int months) implements MonthRef {}

  /** No month. */
  record Unsaid() implements MonthRef {}

  MonthRef UNSAID = new Unsaid();
}
