// What is shown instead of a result: while it is awaited, when there is none, when something failed.

import { ApiError, forget } from '../core/api.js';
import { h } from '../core/dom.js';
import { t, tOr } from '../core/i18n.js';

export function loading() {
  return h('p', { class: 'notice loading' }, t('loading'));
}

export function empty(advice) {
  return h('div', { class: 'notice' }, h('p', { class: 'notice-title' }, t('empty.title')), h('p', {}, advice));
}

/** What failed, in the words of the page, what the server said, and a way to try again. */
export function failure(error, again) {
  const known = error instanceof ApiError;
  if (!known) console.error(error);
  const retry = () => {
    forget();
    again();
  };
  return h(
    'div',
    { class: 'notice failure', role: 'alert' },
    h('p', { class: 'notice-title' }, tOr(`error.${known ? error.code : 'page'}`, t('error.title'))),
    known && error.message ? h('p', { lang: 'en' }, error.message) : null,
    h('button', { type: 'button', onclick: retry }, t('error.again')),
  );
}

/** Tells screen readers. */
export function announce(text) {
  document.getElementById('status').textContent = text;
}
