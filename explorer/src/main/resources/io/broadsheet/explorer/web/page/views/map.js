// The places of a result on a map without borders, and as a list.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { number, t, tOr } from '../core/i18n.js';
import { entityHref } from '../core/state.js';
import { picture, s } from '../core/svg.js';
import { frame } from '../parts/frame.js';
import { placeLabels } from '../parts/labels.js';
import { boundsOf, land, provinces } from '../parts/land.js';
import { empty, failure } from '../parts/notices.js';
import { panZoom } from '../parts/panzoom.js';
import { clusters, fitted, outlinePath } from '../parts/projection.js';
import { pictureButton } from '../parts/takeaway.js';

// What covers an area is no point: it stays in the list.
const AREAS = new Set(['country', 'region', 'water']);
const SIZE = 12;

export async function showMap(main, parameters, signal) {
  const { content, wanted } = frame(main, parameters, signal, 'map');
  try {
    const places = await ask('places', wanted, signal);
    const located = places.located.filter((place) => !AREAS.has(place.level));
    if (places.located.length + places.elsewhere.length === 0) fill(content, empty(t('empty.advice')));
    else fill(content, located.length > 0 ? await map(parameters, located) : null, list(parameters, places));
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    fill(content, failure(error, () => showMap(main, parameters, signal)));
  }
}

async function map(parameters, located) {
  const [outline, labels] = await Promise.all([land(), provinces()]);
  let drawing;
  const svg = picture('chart-map', (element, width, height) => {
    drawing = draw(element, parameters, { located, outline, labels }, { width, height });
    drawing({ scale: 1, x: 0, y: 0 });
  });
  const buttons = panZoom(svg, (view) => drawing?.(view));
  return h(
    'figure',
    { class: 'map' },
    h('figcaption', {}, t('map.title')),
    h('div', { class: 'zoomable' }, svg, buttons),
    h('div', { class: 'figure-foot' }, pictureButton(svg, 'map')),
  );
}

/** The land is drawn once and moved; points and words keep their size. */
function draw(svg, parameters, { located, outline, labels }, area) {
  const project = fitted(boundsOf(located), area);
  const base = s('g', { class: 'land' }, s('path', { d: outlinePath(outline, project), 'vector-effect': 'non-scaling-stroke' }));
  const words = s('g', {});
  const placesLayer = s('g', {});
  svg.replaceChildren(base, words, placesLayer);
  const most = Math.max(...located.map((place) => place.count));
  return ({ scale, x, y }) => {
    base.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
    const at = (lon, lat) => {
      const [left, top] = project(lon, lat);
      return { x: left * scale + x, y: top * scale + y };
    };
    const isIn = (point) => point.x > -20 && point.y > -20 && point.x < area.width + 20 && point.y < area.height + 20;
    const points = clusters(located.map((place) => ({ place, ...at(place.longitude, place.latitude) })).filter(isIn), most);
    const towns = points.map((point) => ({ ...point, text: nameOf(point) }));
    const orientation = labels.map(([text, lon, lat]) => ({ text, radius: 0, ...at(lon, lat) })).filter(isIn);
    const spots = placeLabels([...towns, ...orientation], area, SIZE, false);
    placesLayer.replaceChildren(...towns.map((point, i) => town(parameters, point, spots[i])));
    words.replaceChildren(...orientation.map((each, i) => provinceName(each, spots[towns.length + i])));
  };
}

function nameOf({ places }) {
  return places.length === 1 ? places[0].name : t('map.cluster', { name: places[0].name, all: number(places.length), more: number(places.length - 1) });
}

function provinceName({ text }, spot) {
  return spot ? s('text', { class: 'province', x: spot.x, y: spot.y, 'text-anchor': 'middle' }, text) : s('g');
}

function town(parameters, { x, y, radius, text, places }, spot) {
  const names = places.map((place) => `${place.name} ${number(place.count)}`).join('\n');
  const attributes = { class: places.length > 1 ? 'town is-cluster' : 'town', tabindex: '-1', href: entityHref(parameters, 'place', places[0].name) };
  return s('a', attributes, s('title', {}, names), s('circle', { cx: x, cy: y, r: radius }), spot ? s('text', { x: spot.x, y: spot.y, 'text-anchor': 'middle' }, text) : null);
}

function list(parameters, places) {
  const all = [...places.located, ...places.elsewhere].sort((a, b) => b.count - a.count);
  const heads = [['filter.place'], ['map.level'], ['map.within'], ['timeline.articles', 'num']];
  return h(
    'section',
    { class: 'place-list' },
    h('h2', {}, t('map.list')),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, heads.map(([key, style]) => h('th', { scope: 'col', class: style }, t(key))))),
      h(
        'tbody',
        { lang: 'zh' },
        all.map((place) =>
          h(
            'tr',
            {},
            h('td', {}, h('a', { href: entityHref(parameters, 'place', place.name) }, place.name)),
            h('td', { class: 'muted' }, place.level ? tOr(`level.${place.level}`, place.level) : ''),
            h('td', { class: 'muted' }, place.parents ? place.parents.join(t('comma')) : t('map.unknown')),
            h('td', { class: 'num' }, number(place.count)),
          ),
        ),
      ),
    ),
  );
}
