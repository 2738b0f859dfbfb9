// Articles over time, as bars and as a table; a bar narrows the search to its days.

import { chart, tooltip } from '../core/chart.js';
import { h } from '../core/dom.js';
import { number, t, tOr } from '../core/i18n.js';
import { address } from '../core/state.js';
import { colour } from '../core/theme.js';

const TYPES = ['NEWS', 'FEATURE', 'COMMENTARY', 'BRIEF', 'INTERVIEW', 'NOTICE', 'LIST', 'POEM', 'UNKNOWN'];
const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 };

export function timelineFigure(parameters, timeline) {
  if (timeline.bars.length === 0) return null;
  const types = TYPES.filter((type) => timeline.bars.some((bar) => bar.types.some((each) => each.name === type)));
  const open = (index) => {
    document.dispatchEvent(new CustomEvent('broadsheet:go', { detail: narrowed(parameters, timeline, timeline.bars[index]) }));
  };
  return h(
    'figure',
    { class: 'timeline' },
    h('figcaption', {}, t('timeline.title', { interval: t(`interval.${timeline.interval}`) })),
    chart('chart-timeline', (lib) => options(lib, timeline, types), (event) => open(event.dataIndex)),
    h('details', { class: 'as-table' }, h('summary', {}, t('as.table')), table(parameters, timeline)),
  );
}

function narrowed(parameters, timeline, bar) {
  return address(parameters, { from: bar.from, to: lastDay(timeline.interval, bar.from) });
}

/** The last day of a bar that begins on `from`. */
export function lastDay(interval, from) {
  const end = new Date(from + 'T00:00:00Z');
  if (interval === 'WEEK') end.setUTCDate(end.getUTCDate() + 6);
  else if (interval in MONTHS) end.setUTCMonth(end.getUTCMonth() + MONTHS[interval], 0);
  return end.toISOString().slice(0, 10);
}

/** A bar's days, as short as they can be said. */
function label(interval, from) {
  if (interval === 'YEAR') return from.slice(0, 4);
  if (interval === 'QUARTER') return `${from.slice(0, 4)} Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  return interval === 'MONTH' ? from.slice(0, 7) : from;
}

function options(lib, timeline, types) {
  const labels = timeline.bars.map((bar) => label(timeline.interval, bar.from));
  return {
    grid: { left: 4, right: 8, top: 28, bottom: 2, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 10, itemHeight: 10, icon: 'rect', type: 'scroll', textStyle: { color: colour('muted') } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, ...tooltip() },
    xAxis: {
      type: 'category', data: labels, axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('rule') } }, axisLabel: { color: colour('muted'), hideOverlap: true },
    },
    yAxis: {
      type: 'value', minInterval: 1, splitNumber: 2,
      axisLabel: { color: colour('muted') }, splitLine: { lineStyle: { color: colour('rule') } },
    },
    series: types.map((type) => ({
      type: 'bar', stack: 'all', name: tOr(`type.${type}`, type), barMaxWidth: 40, barCategoryGap: '25%', cursor: 'pointer',
      itemStyle: { color: colour(`type-${type.toLowerCase()}`) },
      data: timeline.bars.map((bar) => bar.types.find((each) => each.name === type)?.count ?? 0),
    })),
  };
}

function table(parameters, timeline) {
  const rows = timeline.bars.filter((bar) => bar.count > 0);
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('timeline.when')), h('th', { scope: 'col', class: 'num' }, t('timeline.articles')))),
    h(
      'tbody',
      {},
      rows.map((bar) =>
        h(
          'tr',
          {},
          h('td', {}, h('a', { href: narrowed(parameters, timeline, bar) }, label(timeline.interval, bar.from))),
          h('td', { class: 'num' }, number(bar.count)),
        ),
      ),
    ),
  );
}
