// A year of editions as a calendar; each day with articles leads to its papers.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { lang, number, t } from '../core/i18n.js';
import { address, criteria } from '../core/state.js';
import { frame } from '../parts/frame.js';
import { editionHref } from '../parts/leaves.js';
import { empty, failure } from '../parts/notices.js';

const MONTHS = 12;
const WEEK = 7;
const SHADES = 4;

export async function showEditions(main, parameters, signal) {
  const { content, wanted } = frame(main, parameters, signal, 'editions');
  try {
    const year = parameters.get('year');
    const calendar = await ask('calendar', new URLSearchParams([...wanted, ...(year ? [['year', year]] : [])]), signal);
    fill(content, calendar.year === 0 ? empty(t('empty.advice')) : [years(parameters, calendar), months(parameters, calendar)]);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    fill(content, failure(error, () => showEditions(main, parameters, signal)));
  }
}

function years(parameters, calendar) {
  return h(
    'nav',
    { class: 'years', 'aria-label': t('edition.years') },
    calendar.years.map((year) =>
      h('a', { href: address(parameters, { year: year.name }), 'aria-current': Number(year.name) === calendar.year ? 'true' : null }, year.name, h('span', { class: 'count' }, ` ${number(year.count)}`))),
  );
}

function months(parameters, calendar) {
  const counts = new Map(calendar.days.map((each) => [each.name, each.count]));
  const most = Math.max(1, ...counts.values());
  return h('div', { class: 'months' }, Array.from({ length: MONTHS }, (_, month) => monthTable(parameters, calendar.year, month, (iso) => counts.get(iso) ?? 0, most)));
}

function monthTable(parameters, year, month, countOf, most) {
  const locale = lang() === 'zh' ? 'zh-CN' : 'en';
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
  const first = utc(year, month, 1);
  const blanks = (first.getUTCDay() + WEEK - 1) % WEEK;
  const days = utc(year, month + 1, 0).getUTCDate();
  const cells = [...Array(blanks).fill(null), ...Array.from({ length: days }, (_, i) => i + 1)];
  while (cells.length % WEEK !== 0) cells.push(null);
  const rows = Array.from({ length: cells.length / WEEK }, (_, i) => cells.slice(i * WEEK, (i + 1) * WEEK));
  return h(
    'table',
    { class: 'month' },
    h('caption', {}, name.format(first)),
    h('thead', {}, h('tr', {}, Array.from({ length: WEEK }, (_, i) => h('th', { scope: 'col' }, weekday.format(utc(2024, 0, 1 + i)))))),
    h('tbody', {}, rows.map((row) => h('tr', {}, row.map((each) => h('td', {}, each === null ? null : dayCell(parameters, utc(year, month, each), countOf, most)))))),
  );
}

/** `Date.UTC` takes years below 100 for those of the last century. */
function utc(year, month, date) {
  const time = new Date(0);
  time.setUTCFullYear(year, month, date);
  return time;
}

function dayCell(parameters, date, countOf, most) {
  const iso = date.toISOString().slice(0, 10);
  const count = countOf(iso);
  const dayOfMonth = date.getUTCDate();
  if (count === 0) return h('span', { class: 'no-issue' }, String(dayOfMonth));
  const shade = Math.ceil((SHADES * count) / most);
  return h('a', { class: `has-issue shade-${shade}`, href: editionHref(parameters, iso), title: t('articles.count', { count: number(count) }), 'aria-label': `${iso}: ${t('articles.count', { count: number(count) })}` }, String(dayOfMonth));
}
