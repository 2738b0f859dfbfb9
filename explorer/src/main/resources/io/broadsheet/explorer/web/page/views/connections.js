// Who appears with whom more than by chance, as a graph and as a table.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { number, t } from '../core/i18n.js';
import { address, entityHref, open } from '../core/state.js';
import { picture, s } from '../core/svg.js';
import { layOut } from '../parts/forces.js';
import { frame } from '../parts/frame.js';
import { placeLabels } from '../parts/labels.js';
import { empty, failure } from '../parts/notices.js';
import { panZoom } from '../parts/panzoom.js';
import { pictureButton } from '../parts/takeaway.js';

const ROWS = 60;
const EDGES = 90;
const NARROW = 600;
const SIZE = 12;
const LONGEST = 14;

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
  let drawing;
  const svg = picture('chart-connections', (element, width, height) => {
    drawing = draw(element, parameters, connections, { width, height });
    drawing({ scale: 1, x: 0, y: 0 });
  });
  const buttons = panZoom(svg, (view) => drawing?.(view), 8);
  const kinds = ['person', 'organization'];
  return h(
    'figure',
    { class: 'connections' },
    h('figcaption', {}, t('connections.title')),
    h('ul', { class: 'types' }, kinds.map((kind) => h('li', { class: `kind-${kind}` }, h('span', { class: 'swatch-type swatch-kind', 'aria-hidden': 'true' }), t(`filter.${kind}`)))),
    h('div', { class: 'zoomable' }, svg, buttons),
    h('div', { class: 'figure-foot' }, pictureButton(svg, 'connections')),
  );
}

/** Draws once; what it returns draws anew for another part of the picture. */
function draw(svg, parameters, { members, pairs }, area) {
  const shownPairs = pairs.slice(0, area.width < NARROW ? EDGES / 2 : EDGES);
  const joined = [...new Set(shownPairs.flatMap((pair) => [pair.one, pair.other]))].sort((a, b) => members[b].count - members[a].count);
  const place = new Map(joined.map((member, i) => [member, i]));
  const strongest = Math.max(1e-9, ...shownPairs.map((pair) => pair.surprise));
  const edges = shownPairs.map((pair) => ({ pair, one: place.get(pair.one), other: place.get(pair.other), weight: pair.surprise / strongest }));
  const positions = layOut(joined.length, edges, { ...area, margin: area.width < NARROW ? 34 : 60 });
  const most = Math.max(...joined.map((index) => members[index].count));
  const radius = (index) => 4 + 10 * Math.sqrt(members[index].count / most);
  return ({ scale, x, y }) => {
    const points = joined.map((index, i) => ({ x: positions[i].x * scale + x, y: positions[i].y * scale + y, radius: radius(index), text: short(members[index].name), member: members[index] }));
    const spots = placeLabels(points, area, SIZE, true);
    svg.replaceChildren(
      s('g', { class: 'edges' }, edges.map((edge) => line(edge, points, members, parameters))),
      s('g', { class: 'leaders' }, points.map((point, i) => (spots[i]?.far ? s('line', { x1: point.x, y1: point.y, x2: spots[i].x, y2: spots[i].y - 4 }) : null))),
      s('g', {}, points.map((point, i) => node(parameters, point, spots[i]))),
    );
  };
}

function short(name) {
  const characters = [...name];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : name;
}

function line({ pair, one, other, weight }, points, members, parameters) {
  const said = `${members[pair.one].name} — ${members[pair.other].name}: ${t('articles.count', { count: number(pair.count) })}`;
  const lead = () => open(together(parameters, members[pair.one], members[pair.other]));
  return s('line', { x1: points[one].x, y1: points[one].y, x2: points[other].x, y2: points[other].y, 'stroke-width': 0.8 + 4 * weight, onclick: lead }, s('title', {}, said));
}

function node(parameters, { x, y, radius, text, member }, spot) {
  return s(
    'a',
    { href: entityHref(parameters, member.type, member.name), class: `node kind-${member.type}`, tabindex: '-1' },
    s('title', {}, `${member.name}: ${t('articles.count', { count: number(member.count) })}`),
    s('circle', { cx: x, cy: y, r: radius }),
    spot ? s('text', { x: spot.x, y: spot.y, 'text-anchor': 'middle' }, text) : null,
  );
}

function table(parameters, connections) {
  const link = (member) => h('a', { href: entityHref(parameters, member.type, member.name) }, member.name);
  const heads = [['connections.one'], ['connections.other'], ['connections.surprise', 'num'], ['connections.shared', 'num']];
  return h(
    'section',
    { class: 'pair-list' },
    h('h2', {}, t('connections.list')),
    h('p', { class: 'muted' }, t('connections.explain')),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, heads.map(([key, style]) => h('th', { scope: 'col', class: style }, t(key))))),
      h(
        'tbody',
        { lang: 'zh' },
        connections.pairs.slice(0, ROWS).map((pair) => {
          const [one, other] = [connections.members[pair.one], connections.members[pair.other]];
          const label = t('connections.both', { one: one.name, other: other.name });
          return h(
            'tr',
            {},
            h('td', {}, link(one)),
            h('td', {}, link(other)),
            h('td', { class: 'num' }, number(Math.round(pair.surprise * 10) / 10)),
            h('td', { class: 'num' }, h('a', { href: together(parameters, one, other), 'aria-label': label + ' ' + number(pair.count) }, number(pair.count))),
          );
        }),
      ),
    ),
  );
}
