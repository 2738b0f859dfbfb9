// The name, the search field, the views and the language.

import { fill, h } from '../core/dom.js';
import { otherLanguage, t } from '../core/i18n.js';
import { address, backToSearch, only, viewOf, VIEWS } from '../core/state.js';
import { suggestions } from './suggest.js';

export function showMasthead(masthead, parameters, go) {
  fill(
    masthead,
    h(
      'div',
      { class: 'masthead-top' },
      h('a', { class: 'brand', href: only(parameters, {}) }, 'Broadsheet', h('span', { class: 'brand-sub' }, t('brand'))),
      searchForm(parameters, go),
      h('a', { class: 'language', href: languageHref(parameters), hreflang: otherLanguage(), lang: otherLanguage() }, t('language')),
    ),
    views(parameters),
  );
}

function languageHref(parameters) {
  return address(parameters, { lang: otherLanguage(), page: parameters.get('page') });
}

function searchForm(parameters, go) {
  const field = h('input', {
    type: 'search', name: 'q', id: 'q', maxlength: 300, autocomplete: 'off', enterkeyhint: 'search',
    value: parameters.get('q') ?? '', placeholder: t('search.placeholder'), 'aria-label': t('search.label'),
  });
  field.setAttribute('value', parameters.get('q') ?? '');
  const submit = (event) => {
    event.preventDefault();
    const base = new URLSearchParams(backToSearch(parameters).slice(2));
    go(address(base, { q: field.value.trim(), order: null }));
  };
  return h(
    'form',
    { class: 'search', role: 'search', action: '/', onsubmit: submit },
    field,
    h('button', { type: 'submit' }, t('search.go')),
    suggestions(field, parameters),
  );
}

function views(parameters) {
  const now = viewOf(parameters);
  const base = new URLSearchParams(backToSearch(parameters).slice(2));
  return h(
    'nav',
    { class: 'views', 'aria-label': t('views') },
    VIEWS.map((view) =>
      h(
        'a',
        { href: address(base, { view: view === 'articles' ? null : view }), 'aria-current': view === now ? 'page' : null },
        t(`view.${view}`),
      ),
    ),
  );
}
