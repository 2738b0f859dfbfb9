// The papers of a day: its pages and headlines, with the days before and after.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { day, t } from '../core/i18n.js';
import { address, backToSearch, criteria } from '../core/state.js';
import { editionHref, fresh, leaves } from '../parts/leaves.js';
import { loading } from '../parts/notices.js';

export async function showEdition(main, parameters, signal) {
  fill(main, h('main', { class: 'single' }, loading()));
  const edition = await ask('edition', question(parameters), signal);
  document.title = `${day(edition.day)} · ${t('view.editions')} · Broadsheet`;
  const turn = (iso, key, rel) => (iso ? h('a', { href: editionHref(parameters, iso), rel }, t(key, { day: day(iso) })) : h('span', {}));
  fill(
    main,
    h(
      'main',
      { class: 'edition-view' },
      h('p', { class: 'crumbs' }, h('a', { href: address(new URLSearchParams(backToSearch(parameters).slice(2)), { view: 'editions' }) }, t('edition.calendar'))),
      h('h1', {}, day(edition.day)),
      h('nav', { class: 'turn', 'aria-label': t('edition.turn') }, turn(edition.previous, 'edition.previous', 'prev'), turn(edition.next, 'edition.next', 'next')),
      fresh(parameters, edition),
      leaves(parameters, edition),
    ),
  );
}

function question(parameters) {
  const wanted = criteria(parameters);
  ['from', 'to'].forEach((name) => wanted.delete(name));
  wanted.set('day', parameters.get('edition'));
  return wanted;
}
