// What is in the papers of a day: pages with their headlines, and who and what is new in them.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { day, t } from '../core/i18n.js';
import { address, criteria, entityHref } from '../core/state.js';

const KINDS = ['person', 'organization', 'project', 'campaign'];
const FIRST = 6;

/** The newest issue above a first view; it is left out where there is none. */
export function newestIssue(parameters, signal) {
  const place = h('section', { class: 'newest' });
  ask('edition', criteria(parameters), signal).then(
    (edition) => fill(place, h('h2', {}, t('edition.newest'), ' ', h('a', { href: editionHref(parameters, edition.day) }, day(edition.day))), leaves(parameters, edition, FIRST), fresh(parameters, edition)),
    () => fill(place),
  );
  return place;
}

export function editionHref(parameters, iso) {
  return address(parameters, { view: null, article: null, issue: null, at: null, entity: null, compare: null, edition: iso });
}

/** The pages of an edition, with at most `most` headlines each. */
export function leaves(parameters, edition, most = Infinity) {
  return h('ol', { class: 'leaves', lang: 'zh' }, edition.leaves.map((leaf) => h('li', { class: 'leaf', id: leaf.page ? `leaf-${leaf.page}` : null }, leafHead(parameters, leaf), headlines(parameters, leaf, most))));
}

function leafHead(parameters, leaf) {
  const name = [leaf.newspaper, leaf.page ? t('page', { page: leaf.page }) : ''].filter(Boolean).join(' · ') || t('edition.leaf');
  return h('h3', {}, h('a', { href: address(parameters, { edition: null, view: null, issue: leaf.issue }) }, name));
}

function headlines(parameters, leaf, most) {
  return h(
    'ul',
    {},
    leaf.articles.slice(0, most).map((article) =>
      h(
        'li',
        {},
        article.kicker ? h('span', { class: 'kicker' }, article.kicker) : null,
        h('a', { class: 'leaf-headline', href: address(parameters, { edition: null, view: null, article: article.id }) }, article.headline || t('untitled')),
      ),
    ),
    leaf.articles.length > most ? h('li', { class: 'muted' }, t('edition.more', { count: leaf.articles.length - most })) : null,
  );
}

/** Who and what no earlier article names. */
export function fresh(parameters, edition) {
  const names = KINDS.flatMap((kind) => edition.fresh[kind].map(({ name }) => ({ kind, name })));
  if (names.length === 0) return null;
  return h(
    'div',
    { class: 'first-named' },
    h('h3', {}, t('edition.fresh')),
    h('ul', { class: 'names', lang: 'zh' }, names.map(({ kind, name }) => h('li', {}, h('a', { class: `name kind-${kind}`, href: entityHref(parameters, kind, name) }, name)))),
  );
}
