// What a reader can take along: tables, a feed, pictures, links.

import { h } from '../core/dom.js';
import { t } from '../core/i18n.js';
import { criteria } from '../core/state.js';
import { savePicture } from '../core/svg.js';
import { announce } from './notices.js';

/** The result as tables and as a feed. */
export function takeaway(parameters) {
  const wanted = criteria(parameters);
  const table = (format) => `/api/export?${new URLSearchParams([...wanted, ['format', format]])}`;
  return h(
    'ul',
    { class: 'takeaway', 'aria-label': t('take') },
    h('li', {}, h('a', { href: table('csv'), download: 'articles.csv' }, 'CSV')),
    h('li', {}, h('a', { href: table('jsonl'), download: 'articles.jsonl' }, 'JSONL')),
    h('li', {}, h('a', { href: `/feed?${wanted}`, title: t('take.feed.title') }, t('take.feed'))),
    h('li', {}, copyButton(() => location.href, t('take.link'))),
  );
}

/** Saves a picture. */
export function pictureButton(svg, name) {
  return h('button', { type: 'button', class: 'quiet', onclick: () => savePicture(svg, `broadsheet-${name}`) }, t('take.picture'));
}

/** Copies what `text` gives, and says so on the button; where the browser does not let it, shows it to be copied. */
export function copyButton(text, label) {
  const button = h('button', { type: 'button', class: 'quiet' }, label);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = t('take.copied');
      announce(t('take.copied'));
      setTimeout(() => (button.textContent = label), 2000);
    } catch {
      const field = h('input', { class: 'to-copy', readonly: true, value: text(), 'aria-label': label });
      button.replaceWith(field);
      field.select();
    }
  });
  return button;
}
