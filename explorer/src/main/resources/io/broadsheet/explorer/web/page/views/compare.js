// Two to four subjects over time, as lines and as a table.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { number, t } from '../core/i18n.js';
import { address, backToSearch, entityHref } from '../core/state.js';
import { picture, s } from '../core/svg.js';
import { loading } from '../parts/notices.js';
import { pictureButton } from '../parts/takeaway.js';
import { label, lastDay } from '../parts/timeline.js';

const [TOP, BOTTOM, LEFT] = [10, 22, 34];
const LABEL = 72;
const DAY = 86_400_000;

export async function showComparison(main, parameters, signal) {
  fill(main, h('main', { class: 'single' }, loading()));
  const ids = parameters.getAll('compare');
  const answer = await ask('compare', new URLSearchParams(ids.map((id) => ['entity', id])), signal);
  const steps = [...new Set(answer.series.flatMap((one) => Object.keys(one.steps)))].sort();
  const svg = picture('chart-compare', (element, width, height) => lines(element, width, height, answer, steps));
  document.title = `${t('compare.title')} · Broadsheet`;
  fill(
    main,
    h(
      'main',
      { class: 'entity-view' },
      h('p', { class: 'crumbs' }, h('a', { href: backToSearch(parameters) }, t('back'))),
      h('h1', {}, t('compare.title')),
      h('ul', { class: 'types', lang: 'zh' }, answer.series.map((one, index) => subject(parameters, ids, one, index))),
      h('figure', {}, svg, h('div', { class: 'figure-foot' }, pictureButton(svg, 'comparison'))),
      table(answer, steps),
    ),
  );
}

function subject(parameters, ids, one, index) {
  const others = ids.filter((id) => id !== one.id);
  return h(
    'li',
    {},
    h('span', { class: `swatch-type series-${index}`, 'aria-hidden': 'true' }),
    h('a', { href: entityHref(parameters, one.kind, one.name) }, one.name),
    h('span', { class: 'count' }, ` ${t('articles.count', { count: number(one.total) })} `),
    others.length > 1 ? h('a', { href: address(parameters, { compare: others }), 'aria-label': t('filters.remove', { filter: one.name }) }, '×') : null,
  );
}

/** Every step between the first and the last, those without articles too: a line must go down to them. */
function filled(interval, steps) {
  const all = [];
  const last = Date.parse(steps.at(-1));
  let at = steps[0];
  while (Date.parse(at) <= last && all.length < 400) {
    all.push(at);
    at = new Date(Date.parse(lastDay(interval, at)) + DAY).toISOString().slice(0, 10);
  }
  return all;
}

function lines(svg, width, height, { interval, series }, steps) {
  if (steps.length === 0) return;
  const all = filled(interval, steps);
  const most = Math.max(1, ...series.flatMap((one) => Object.values(one.steps)));
  const x = (index) => LEFT + (all.length === 1 ? 0.5 : index / (all.length - 1)) * (width - LEFT - 30);
  const y = (count) => TOP + (height - TOP - BOTTOM) * (1 - count / most);
  const every = Math.max(1, Math.ceil((LABEL * all.length) / (width - LEFT)));
  svg.append(
    s('g', { class: 'axis' },
      [...new Set([0, Math.ceil(most / 2), most])].map((count) => [s('line', { x1: LEFT, x2: width, y1: y(count), y2: y(count) }), s('text', { x: LEFT - 6, y: y(count) + 4, 'text-anchor': 'end' }, number(count))]),
      all.map((from, index) => (index % every === 0 ? s('text', { x: x(index), y: height - 5, 'text-anchor': 'middle' }, label(interval, from)) : null))),
    ...series.map((one, index) => s('g', { class: `series series-${index}` },
      s('polyline', { points: all.map((from, i) => `${x(i).toFixed(1)},${y(one.steps[from] ?? 0).toFixed(1)}`).join(' ') }),
      all.map((from, i) => (one.steps[from] ? s('circle', { cx: x(i), cy: y(one.steps[from]), r: 3.5 }, s('title', {}, `${one.name}, ${label(interval, from)}: ${number(one.steps[from])}`)) : null)))),
  );
}

function table({ interval, series }, steps) {
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('timeline.when')), series.map((one) => h('th', { scope: 'col', class: 'num' }, one.name)))),
    h('tbody', {}, steps.map((from) => h('tr', {}, h('th', { scope: 'row' }, label(interval, from)), series.map((one) => h('td', { class: 'num' }, number(one.steps[from] ?? 0)))))),
  );
}
