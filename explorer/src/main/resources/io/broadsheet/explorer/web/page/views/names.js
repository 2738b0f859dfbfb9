// Who and what is named most; people with their offices.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { number, t } from '../core/i18n.js';
import { ENTITIES, entityHref } from '../core/state.js';
import { frame } from '../parts/frame.js';
import { empty, failure } from '../parts/notices.js';

const TOP = 30;

export async function showNames(main, parameters, signal) {
  const { content, wanted } = frame(main, parameters, signal, 'names');
  try {
    const answer = await ask('facets', question(wanted), signal);
    const lists = ENTITIES.filter((kind) => answer.facets[kind].length > 0).map((kind) => list(parameters, kind, answer));
    fill(content, lists.length > 0 ? h('div', { class: 'name-lists' }, lists) : empty(t('empty.advice')));
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    fill(content, failure(error, () => showNames(main, parameters, signal)));
  }
}

function question(wanted) {
  const asked = new URLSearchParams(wanted);
  ENTITIES.forEach((kind) => asked.append('facet', kind));
  asked.set('top', TOP);
  asked.set('offices', 'true');
  return asked;
}

function list(parameters, kind, answer) {
  const values = answer.facets[kind];
  const most = values[0].count;
  return h(
    'section',
    { class: 'name-list' },
    h('h2', {}, t(`filter.${kind}`)),
    h('ol', { lang: 'zh' }, values.map((value) => h('li', {}, entry(parameters, kind, value, most, answer.offices[value.name] ?? [])))),
  );
}

function entry(parameters, kind, value, most, offices) {
  const bar = h('span', { class: `bar kind-${kind}`, 'aria-hidden': 'true' });
  bar.style.width = `${Math.max(1, (100 * value.count) / most)}%`;
  return h(
    'a',
    { class: 'entry', href: entityHref(parameters, kind, value.name) },
    h('span', { class: 'entry-line' }, h('span', { class: 'entry-name' }, value.name), h('span', { class: 'count' }, number(value.count))),
    offices.length > 0 ? h('span', { class: 'offices' }, offices.join(t('comma'))) : null,
    bar,
  );
}
