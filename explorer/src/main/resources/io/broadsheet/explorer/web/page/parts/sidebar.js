// What the result can be narrowed by. Where the server fails, the result itself says so.

import { askAnew } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { number, t, tOr } from '../core/i18n.js';
import { address, criteria, FACETS, withFilter, withoutFilter } from '../core/state.js';
import { controls } from './controls.js';
import { loading } from './notices.js';

const wide = matchMedia('(min-width: 60rem)');

/** Values that show before the rest is asked for. */
const FIRST = 6;
const FOUND = 20;

/** The column of filters; `facets` and `timeline` are promised. */
export function sidebar(parameters, facets, timeline) {
  const groups = h('div', {}, loading());
  const doubts = h('div', {});
  facets.then(
    (answer) => fill(groups, FACETS.map((facet) => group(parameters, facet, answer.facets[facet] ?? []))),
    () => fill(groups),
  );
  timeline.then((answer) => fill(doubts, toCheck(parameters, answer)), () => {});
  return h(
    'aside',
    { class: 'sidebar', 'aria-label': t('filters') },
    h('details', { class: 'sidebar-fold', open: wide.matches }, h('summary', {}, t('filters')), groups, controls(parameters), doubts),
  );
}

function group(parameters, facet, values) {
  if (values.length === 0) return null;
  const chosen = parameters.getAll(facet);
  const links = values.map((value) => h('li', {}, facetLink(parameters, facet, value, chosen.includes(value.name))));
  const rest = links.slice(FIRST);
  return h(
    'section',
    { class: 'facet' },
    h('h2', {}, t(`filter.${facet}`)),
    h('ul', {}, links.slice(0, FIRST)),
    rest.length > 0 ? more(parameters, facet, rest) : null,
  );
}

/** The other values, and a field that finds what is not among them. */
function more(parameters, facet, rest) {
  const list = h('ul', {}, rest);
  const name = `${t('filters.more')} ${t(`filter.${facet}`)}`;
  let asking = new AbortController();
  const find = async (event) => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const within = event.target.value.trim();
    if (within === '') return fill(list, rest);
    const wanted = new URLSearchParams([...criteria(parameters), ['facet', facet], ['within', within], ['top', FOUND]]);
    const answer = await askAnew('facets', wanted, signal).catch(() => null);
    if (!answer || signal.aborted) return;
    const chosen = parameters.getAll(facet);
    fill(list, answer.facets[facet].map((value) => h('li', {}, facetLink(parameters, facet, value, chosen.includes(value.name)))));
  };
  return h(
    'details',
    { class: 'facet-more' },
    h('summary', { 'aria-label': name }, t('filters.more')),
    facet === 'type' ? null : h('input', { type: 'search', class: 'facet-find', maxlength: 100, placeholder: t('filters.find'), 'aria-label': `${t('filters.find')} ${t(`filter.${facet}`)}`, oninput: find }),
    list,
  );
}

function facetLink(parameters, facet, value, isChosen) {
  const name = facet === 'type' ? tOr(`type.${value.name}`, value.name) : value.name;
  const href = isChosen ? withoutFilter(parameters, facet, value.name) : withFilter(parameters, facet, value.name);
  return h(
    'a',
    { href, class: isChosen ? 'facet-link chosen' : 'facet-link', 'aria-current': isChosen ? 'true' : null },
    h('span', { class: 'facet-name' }, name),
    h('span', { class: 'count' }, number(value.count)),
  );
}

function toCheck(parameters, timeline) {
  const checks = ['undated', 'doubtful'].filter((name) => timeline[name] > 0 || parameters.get(name));
  if (checks.length === 0) return null;
  return h(
    'section',
    { class: 'facet' },
    h('h2', {}, t('filters.check')),
    h(
      'ul',
      {},
      checks.map((name) => {
        const chosen = parameters.get(name) === 'true';
        return h(
          'li',
          {},
          h(
            'a',
            { class: chosen ? 'facet-link chosen' : 'facet-link', 'aria-current': chosen ? 'true' : null, href: address(parameters, { [name]: chosen ? null : 'true' }) },
            h('span', { class: 'facet-name' }, t(`filter.${name}`)),
            h('span', { class: 'count' }, number(timeline[name])),
          ),
        );
      }),
    ),
  );
}
