// Who appears with whom, as a graph and as a table.

import { ask } from '../core/api.js';
import { chart, tooltip } from '../core/chart.js';
import { fill, h } from '../core/dom.js';
import { number, t } from '../core/i18n.js';
import { address } from '../core/state.js';
import { colour, mayMove } from '../core/theme.js';
import { frame } from '../parts/frame.js';
import { empty, failure } from '../parts/notices.js';

const ROWS = 60;
const NARROW = 700;
const WIDEST = 150;

export async function showConnections(main, parameters, signal) {
  const { content, wanted } = frame(main, parameters, signal, 'connections');
  try {
    const connections = await ask('connections', wanted, signal);
    if (connections.pairs.length === 0) fill(content, empty(t('connections.none')));
    else fill(content, graph(parameters, connections), table(parameters, connections));
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    fill(content, failure(error, () => showConnections(main, parameters, signal)));
  }
}

/** The articles that name all of `members`. */
function together(parameters, ...members) {
  const changes = { view: null };
  for (const member of members) {
    changes[member.type] = [...new Set([...(changes[member.type] ?? parameters.getAll(member.type)), member.name])];
  }
  return address(parameters, changes);
}

function graph(parameters, connections) {
  const open = (event) => {
    const { pair, member } = event.data;
    const members = pair ? [connections.members[pair.one], connections.members[pair.other]] : [member];
    document.dispatchEvent(new CustomEvent('broadsheet:go', { detail: together(parameters, ...members) }));
  };
  return h('figure', { class: 'connections' }, h('figcaption', {}, t('connections.title')), chart('chart-connections', () => options(connections), open));
}

function options(connections) {
  const most = Math.max(...connections.members.map((member) => member.count));
  const closest = connections.pairs[0].count;
  const joined = new Set(connections.pairs.flatMap((pair) => [pair.one, pair.other]));
  const kinds = ['person', 'organization'];
  return {
    tooltip: tooltip((item) =>
      item.dataType === 'edge'
        ? `${connections.members[item.data.pair.one].name} — ${connections.members[item.data.pair.other].name}\n${t('articles.count', { count: number(item.data.pair.count) })}`
        : `${item.name}\n${t('articles.count', { count: number(item.data.member.count) })}`,
    ),
    color: kinds.map((kind) => colour(`kind-${kind}`)),
    legend: { top: 0, left: 0, itemWidth: 10, itemHeight: 10, icon: 'circle', textStyle: { color: colour('muted') }, data: kinds.map((kind) => t(`filter.${kind}`)) },
    series: [
      {
        type: 'graph', layout: 'force', top: 40, bottom: 20, left: 30, right: 70, draggable: true, cursor: 'pointer', roam: false,
        categories: kinds.map((kind) => ({ name: t(`filter.${kind}`) })),
        force: { initLayout: 'circular', ...room(joined.size), layoutAnimation: mayMove() },
        data: connections.members.map((member, index) => ({
          id: String(index), name: member.name, member, category: kinds.indexOf(member.type), symbolSize: 8 + 26 * Math.sqrt(member.count / most),
        })).filter((node) => joined.has(Number(node.id))),
        links: connections.pairs.map((pair) => ({
          source: String(pair.one), target: String(pair.other), pair, value: pair.count, lineStyle: { width: 0.6 + 4 * (pair.count / closest) },
        })),
        label: { show: true, position: 'right', color: colour('ink'), fontSize: 12, textBorderColor: colour('paper'), textBorderWidth: 2 },
        labelLayout: { hideOverlap: true },
        lineStyle: { color: colour('edge'), opacity: 0.55, curveness: 0.08 },
        emphasis: { focus: 'adjacency', lineStyle: { opacity: 0.9 } },
      },
    ],
  };
}

/** How far apart the members are held: so that all of them fit, by the width of the page. */
function room(members) {
  const [area, gravity] = window.innerWidth < NARROW ? [300 * 380, 0.35] : [800 * 560, 0.22];
  const side = Math.min(WIDEST, Math.sqrt(area / members));
  return { repulsion: 2 * side, edgeLength: [side / 3, side], gravity };
}

function table(parameters, connections) {
  const link = (member) => h('a', { href: together(parameters, member) }, member.name);
  return h(
    'section',
    { class: 'pair-list' },
    h('h2', {}, t('connections.list')),
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h('tr', {}, h('th', { scope: 'col' }, t('connections.one')), h('th', { scope: 'col' }, t('connections.other')), h('th', { scope: 'col', class: 'num' }, t('connections.shared'))),
      ),
      h(
        'tbody',
        {},
        connections.pairs.slice(0, ROWS).map((pair) => {
          const [one, other] = [connections.members[pair.one], connections.members[pair.other]];
          const label = t('connections.both', { one: one.name, other: other.name });
          return h(
            'tr',
            {},
            h('td', {}, link(one)),
            h('td', {}, link(other)),
            h('td', { class: 'num' }, h('a', { href: together(parameters, one, other), 'aria-label': label + ' ' + number(pair.count) }, number(pair.count))),
          );
        }),
      ),
    ),
  );
}
