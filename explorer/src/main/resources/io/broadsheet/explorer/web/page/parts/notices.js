// What is shown instead of a result: while it is awaited, when there is none, when something failed.

import { ApiError, forget, whenSlow } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { t, tOr } from '../core/i18n.js';

export function loading() {
  return h('p', { class: 'notice loading' }, t('loading'));
}

export function empty(advice, title = t('empty.title')) {
  return h('div', { class: 'notice' }, h('p', { class: 'notice-title' }, title), h('p', {}, advice));
}

/** What failed, in the words of the page, and a way to try again where that may help. */
export function failure(error, again) {
  const known = error instanceof ApiError;
  if (!known) console.error(error);
  if (known && error.rule === 'words') return empty(t('empty.words'), t('rule.words'));
  const retry = () => {
    forget();
    again();
  };
  return h(
    'div',
    { class: 'notice failure', role: 'alert' },
    h('p', { class: 'notice-title' }, tOr(`error.${known ? error.code : 'page'}`, t('error.title'))),
    known ? h('p', {}, advice(error)) : null,
    h('button', { type: 'button', onclick: retry }, t('error.again')),
  );
}

function advice({ code, parameter, rule }) {
  if (!parameter) return tOr(`advice.${code}`, '');
  return t('error.parameter', { parameter: tOr(`filter.${parameter}`, parameter), rule: tOr(`rule.${rule}`, '') });
}

/** Says so when the server takes long, and takes it back when it has answered. */
export function tellWhenSlow() {
  const bar = document.getElementById('slow');
  whenSlow((isSlow) => fill(bar, isSlow ? h('p', { class: 'slow' }, t('slow')) : null));
}

/** Tells screen readers. */
export function announce(text) {
  document.getElementById('status').textContent = text;
}
