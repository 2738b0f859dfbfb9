// Articles over time, as bars and as a table; a bar, or a stretch of bars, narrows the search to its days.

import { h } from '../core/dom.js';
import { number, t, tOr } from '../core/i18n.js';
import { address, open } from '../core/state.js';
import { picture, s } from '../core/svg.js';
import { pictureButton } from './takeaway.js';

const TYPES = ['NEWS', 'FEATURE', 'COMMENTARY', 'BRIEF', 'INTERVIEW', 'NOTICE', 'LIST', 'POEM', 'UNKNOWN'];
const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 };
const [TOP, BOTTOM, LEFT] = [8, 20, 34];
const LABEL = 64;
const WIDEST = 40;

export function timelineFigure(parameters, timeline) {
  if (timeline.bars.length === 0) return null;
  const types = TYPES.filter((type) => timeline.bars.some((bar) => bar.types.some((each) => each.name === type)));
  const svg = picture('chart-timeline', (element, width, height) => {
    const scale = scaleOf(timeline.bars, width, height);
    element.append(axis(scale, width, height), bars(timeline, types, scale), labels(timeline, scale, height));
    brush(element, scale, (first, last) => open(narrowed(parameters, timeline, first, last)));
  });
  return h(
    'figure',
    { class: 'timeline' },
    h('figcaption', {}, t('timeline.title', { interval: t(`interval.${timeline.interval}`) }), ' ', h('span', { class: 'hint' }, t('timeline.hint'))),
    legend(types),
    svg,
    timeline.aside > 0 ? h('p', { class: 'aside muted' }, t('timeline.aside', { count: number(timeline.aside) })) : null,
    h('div', { class: 'figure-foot' }, h('details', { class: 'as-table' }, h('summary', {}, t('as.table')), table(parameters, timeline)), pictureButton(svg, 'timeline')),
  );
}

function legend(types) {
  return h('ul', { class: 'types' }, types.map((type) => h('li', {}, h('span', { class: `swatch-type type-${type.toLowerCase()}`, 'aria-hidden': 'true' }), tOr(`type.${type}`, type))));
}

function scaleOf(bars, width, height) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const step = (width - LEFT - 4) / bars.length;
  return { most, step, bars: bars.length, x: (index) => LEFT + index * step, y: (count) => TOP + (height - TOP - BOTTOM) * (1 - count / most) };
}

function axis(scale, width, height) {
  const lines = [...new Set([0, Math.ceil(scale.most / 2), scale.most])];
  return s('g', { class: 'axis' }, lines.map((count) => [
    s('line', { x1: LEFT, x2: width, y1: scale.y(count), y2: scale.y(count) }),
    s('text', { x: LEFT - 6, y: scale.y(count) + 4, 'text-anchor': 'end' }, number(count)),
  ]), s('line', { x1: LEFT, x2: width, y1: height - BOTTOM, y2: height - BOTTOM }));
}

function bars(timeline, types, scale) {
  const width = Math.max(1, Math.min(WIDEST, scale.step * 0.78));
  return s('g', {}, timeline.bars.map((bar, index) => {
    let below = 0;
    const x = scale.x(index) + (scale.step - width) / 2;
    const pieces = types.map((type) => {
      const count = bar.types.find((each) => each.name === type)?.count ?? 0;
      if (count === 0) return null;
      below += count;
      return s('rect', { class: `type-${type.toLowerCase()}`, x, width, y: scale.y(below), height: Math.max(1, scale.y(below - count) - scale.y(below)) });
    });
    const said = `${label(timeline.interval, bar.from)}: ${t('articles.count', { count: number(bar.count) })}`;
    return s('g', { class: 'bar-group' }, s('title', {}, said), s('rect', { class: 'bar-space', x: scale.x(index), width: scale.step, y: 0, height: scale.y(0) }), pieces);
  }));
}

function labels(timeline, scale, height) {
  const every = Math.max(1, Math.ceil(LABEL / scale.step));
  return s('g', { class: 'axis' }, timeline.bars.map((bar, index) =>
    index % every === 0 ? s('text', { x: scale.x(index) + scale.step / 2, y: height - 5, 'text-anchor': anchor(index, scale) }, label(timeline.interval, bar.from)) : null));
}

/** The outermost labels stay within the picture. */
function anchor(index, { step, bars: count }) {
  if (step > LABEL) return 'middle';
  if (index === 0) return 'start';
  return (count - index) * step < LABEL ? 'end' : 'middle';
}

/** A click chooses a bar, a drag all that it goes over; a swipe up or down still scrolls. */
function brush(svg, scale, choose) {
  const shade = s('rect', { class: 'brush', y: 0, height: scale.y(0), width: 0 });
  svg.append(shade);
  const at = (event) => Math.min(scale.bars - 1, Math.max(0, Math.floor((event.clientX - svg.getBoundingClientRect().left - LEFT) / scale.step)));
  let first = null;
  const shown = (last) => {
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    shade.setAttribute('x', scale.x(from));
    shade.setAttribute('width', (to - from + 1) * scale.step);
    return [from, to];
  };
  svg.onpointerdown = (event) => {
    if (event.button !== 0) return;
    first = at(event);
    svg.setPointerCapture(event.pointerId);
    shown(first);
  };
  svg.onpointermove = (event) => first !== null && shown(at(event));
  svg.onpointerup = (event) => {
    if (first === null) return;
    const [from, to] = shown(at(event));
    first = null;
    choose(from, to);
  };
  svg.onpointercancel = () => {
    first = null;
    shade.setAttribute('width', 0);
  };
}

function narrowed(parameters, timeline, first, last = first) {
  return address(parameters, { from: timeline.bars[first].from, to: lastDay(timeline.interval, timeline.bars[last].from) });
}

/** The last day of a bar that begins on `from`. */
export function lastDay(interval, from) {
  const end = new Date(from + 'T00:00:00Z');
  if (interval === 'WEEK') end.setUTCDate(end.getUTCDate() + 6);
  else if (interval in MONTHS) end.setUTCMonth(end.getUTCMonth() + MONTHS[interval], 0);
  return end.toISOString().slice(0, 10);
}

/** A bar's days, as short as they can be said. */
export function label(interval, from) {
  if (interval === 'YEAR') return from.slice(0, 4);
  if (interval === 'QUARTER') return `${from.slice(0, 4)} Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  return interval === 'MONTH' ? from.slice(0, 7) : from;
}

function table(parameters, timeline) {
  const rows = timeline.bars.map((bar, index) => [bar, index]).filter(([bar]) => bar.count > 0);
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('timeline.when')), h('th', { scope: 'col', class: 'num' }, t('timeline.articles')))),
    h(
      'tbody',
      {},
      rows.map(([bar, index]) =>
        h('tr', {}, h('td', {}, h('a', { href: narrowed(parameters, timeline, index) }, label(timeline.interval, bar.from))), h('td', { class: 'num' }, number(bar.count)))),
    ),
  );
}
