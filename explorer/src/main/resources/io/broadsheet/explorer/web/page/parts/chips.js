// The filters that hold now, each with a way to take it away.

import { h } from '../core/dom.js';
import { amount, day, t, tOr } from '../core/i18n.js';
import { address, filters, withoutFilter } from '../core/state.js';

const DAYS = new Set(['from', 'to', 'mentioned-from', 'mentioned-to']);

export function chips(parameters) {
  const active = filters(parameters);
  if (active.length === 0) return null;
  const none = Object.fromEntries(active.map(([name]) => [name, null]));
  return h(
    'ul',
    { class: 'chips', 'aria-label': t('filters.active') },
    active.map(([name, value]) => h('li', {}, chip(parameters, name, value))),
    active.length > 1 ? h('li', {}, h('a', { class: 'chips-clear', href: address(parameters, none) }, t('filters.clear'))) : null,
  );
}

function chip(parameters, name, value) {
  const text = label(name, value);
  return h(
    'a',
    { class: `chip kind-${name}`, href: withoutFilter(parameters, name, value), 'aria-label': t('filters.remove', { filter: text }) },
    h('span', {}, text),
    h('span', { class: 'chip-x', 'aria-hidden': 'true' }, '×'),
  );
}

/** A filter in words. */
function label(name, value) {
  if (name === 'undated' || name === 'doubtful' || name === 'credits') return t(`filter.${name}`);
  const shown = name === 'type' ? tOr(`type.${value}`, value) : name === 'money' ? amount(Number(value)) : DAYS.has(name) ? day(value) : value;
  return t('filter.pair', { name: t(`filter.${name}`), value: shown });
}
