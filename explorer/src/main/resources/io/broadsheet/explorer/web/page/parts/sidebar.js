// What the result can be narrowed by. Where the server fails, the result itself says so.

import { fill, h } from '../core/dom.js';
import { number, t, tOr } from '../core/i18n.js';
import { address, FACETS, withFilter, withoutFilter } from '../core/state.js';
import { loading } from './notices.js';

const wide = matchMedia('(min-width: 60rem)');

/** Values that show before the rest is asked for. */
const FIRST = 6;

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
    h('details', { class: 'sidebar-fold', open: wide.matches }, h('summary', {}, t('filters')), days(parameters), doubts, groups),
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
    rest.length > 0 ? h('details', { class: 'facet-more' }, h('summary', { 'aria-label': `${t('filters.more')} ${t(`filter.${facet}`)}` }, t('filters.more')), h('ul', {}, rest)) : null,
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

function days(parameters) {
  const from = dayField('from', parameters);
  const to = dayField('to', parameters);
  const submit = (event) => {
    event.preventDefault();
    document.dispatchEvent(new CustomEvent('broadsheet:go', { detail: address(parameters, { from: from.value, to: to.value }) }));
  };
  return h(
    'form',
    { class: 'days', onsubmit: submit },
    h('label', {}, t('filter.from'), from),
    h('label', {}, t('filter.to'), to),
    h('button', { type: 'submit' }, t('filters.apply')),
  );
}

function dayField(name, parameters) {
  return h('input', { type: 'date', name, value: parameters.get(name) ?? '', min: '0001-01-01', max: '9999-12-31' });
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
