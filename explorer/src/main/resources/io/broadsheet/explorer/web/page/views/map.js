// The places of a result on a map without borders, and as a list.

import { ask } from '../core/api.js';
import { chart, echarts, tooltip } from '../core/chart.js';
import { fill, h } from '../core/dom.js';
import { number, t } from '../core/i18n.js';
import { address } from '../core/state.js';
import { colour } from '../core/theme.js';
import { frame } from '../parts/frame.js';
import { empty, failure } from '../parts/notices.js';
import { awayFrom, boundsOf, land, provinces } from '../parts/land.js';

const STEP = 1.6;

// What covers an area is no point: it stays in the list.
const AREAS = new Set(['country', 'region', 'water']);

export async function showMap(main, parameters, signal) {
  const { content, wanted } = frame(main, parameters, signal, 'map');
  try {
    const places = await ask('places', wanted, signal);
    if (places.located.length + places.elsewhere.length === 0) fill(content, empty(t('empty.advice')));
    else fill(content, await map(parameters, places.located.filter((place) => !AREAS.has(place.level))), list(parameters, places));
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    fill(content, failure(error, () => showMap(main, parameters, signal)));
  }
}

function placeHref(parameters, name) {
  return address(parameters, { place: [...new Set([...parameters.getAll('place'), name])], view: null });
}

async function map(parameters, located) {
  if (located.length === 0) return null;
  const [lib, outline, labels] = await Promise.all([echarts(), land(), provinces()]);
  lib.registerMap('land', outline);
  const bounds = boundsOf(located);
  const open = (event) => {
    if (event.seriesId === 'places') {
      document.dispatchEvent(new CustomEvent('broadsheet:go', { detail: placeHref(parameters, event.name) }));
    }
  };
  const canvas = chart('chart-map', () => options(located, awayFrom(located, labels), bounds), open);
  return h('figure', { class: 'map' }, h('figcaption', {}, t('map.title')), canvas, zoomButtons(canvas));
}

function zoomButtons(canvas) {
  const zoom = async (factor) => {
    const painted = await canvas.painted;
    const now = painted.getOption().geo[0];
    painted.setOption({ geo: factor === null ? { zoom: 1, center: null } : { zoom: Math.min(60, Math.max(0.2, (now.zoom ?? 1) * factor)) } });
  };
  const button = (text, label, factor) => h('button', { type: 'button', 'aria-label': label, onclick: () => zoom(factor) }, text);
  return h(
    'div',
    { class: 'zoom' },
    button('+', t('map.closer'), STEP),
    button('−', t('map.farther'), 1 / STEP),
    button('⟲', t('map.whole'), null),
  );
}

function options(located, labels, bounds) {
  const most = Math.max(...located.map((place) => place.count));
  const quiet = { color: colour('land'), borderColor: colour('coast'), borderWidth: 0.6 };
  return {
    tooltip: tooltip((item) => `${item.name}\n${t('articles.count', { count: number(item.value[2]) })}`),
    geo: {
      map: 'land', roam: matchMedia('(pointer: fine)').matches ? 'move' : false, boundingCoords: bounds, aspectScale: 0.82, silent: true,
      left: 0, right: 0, top: 0, bottom: 0, preserveAspect: 'contain', itemStyle: { areaColor: colour('land'), ...quiet }, scaleLimit: { min: 0.2, max: 60 },
      emphasis: { disabled: true }, select: { disabled: true },
    },
    series: [
      {
        type: 'scatter', coordinateSystem: 'geo', silent: true, symbolSize: 0.1, data: labels.map(([name, lon, lat]) => ({ name, value: [lon, lat] })),
        label: { show: true, formatter: '{b}', color: colour('faint'), fontSize: 11 }, labelLayout: { hideOverlap: true }, z: 1,
      },
      {
        id: 'places', type: 'scatter', coordinateSystem: 'geo', cursor: 'pointer', z: 3,
        data: located.map((place) => ({ name: place.name, value: [place.longitude, place.latitude, place.count] })),
        symbolSize: (value) => 6 + 26 * Math.sqrt(value[2] / most),
        itemStyle: { color: colour('accent'), opacity: 0.62, borderColor: colour('paper'), borderWidth: 1 },
        label: { show: true, formatter: '{b}', position: 'right', opacity: 1, color: colour('ink'), fontSize: 12, textBorderColor: colour('land'), textBorderWidth: 2 },
        labelLayout: { hideOverlap: true },
      },
    ],
  };
}

function list(parameters, places) {
  const all = [...places.located, ...places.elsewhere];
  return h(
    'section',
    { class: 'place-list' },
    h('h2', {}, t('map.list')),
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h('tr', {}, h('th', { scope: 'col' }, t('filter.place')), h('th', { scope: 'col' }, t('map.within')), h('th', { scope: 'col', class: 'num' }, t('timeline.articles'))),
      ),
      h(
        'tbody',
        {},
        all.map((place) =>
          h(
            'tr',
            {},
            h('td', {}, h('a', { href: placeHref(parameters, place.name) }, place.name)),
            h('td', { class: 'muted' }, place.parents ? place.parents.join(t('comma')) : t('map.unknown')),
            h('td', { class: 'num' }, number(place.count)),
          ),
        ),
      ),
    ),
  );
}
