// Suggests names while the reader types, as a combobox: entities lead to their pages.

import { askAnew } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { number, t } from '../core/i18n.js';
import { entityHref, open } from '../core/state.js';

const PAUSE = 120;
const LIST = 'suggestions';

/** The list that belongs to `field`; it follows what is typed. */
export function suggestions(field, parameters) {
  const list = h('ul', { class: 'suggestions', id: LIST, role: 'listbox', 'aria-label': t('suggest'), hidden: true });
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': LIST, 'aria-expanded': 'false' }).forEach(([name, value]) => field.setAttribute(name, value));
  const menu = { field, list, chosen: -1 };
  let timer;
  let asking = new AbortController();
  field.addEventListener('input', () => {
    clearTimeout(timer);
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    timer = setTimeout(() => refresh(menu, parameters, signal), PAUSE);
  });
  field.addEventListener('keydown', (event) => onKey(menu, event));
  field.addEventListener('blur', () => {
    clearTimeout(timer);
    asking.abort();
    close(menu);
  });
  return list;
}

async function refresh(menu, parameters, signal) {
  const typed = menu.field.value.trim();
  const names = typed === '' ? [] : await askAnew('suggest', new URLSearchParams({ q: typed.slice(0, 300) }), signal).catch(() => []);
  if (signal.aborted || document.activeElement !== menu.field) return;
  fill(menu.list, names.map((name, index) => option(parameters, name, index)));
  choose(menu, -1);
  menu.list.hidden = names.length === 0;
  menu.field.setAttribute('aria-expanded', String(names.length > 0));
}

function option(parameters, { kind, name, count }, index) {
  const href = entityHref(parameters, kind, name);
  const choose = (event) => {
    event.preventDefault();
    if (event.button === 0) open(href);
  };
  return h(
    'li',
    { role: 'option', id: `${LIST}-${index}`, class: `kind-${kind}`, 'aria-selected': 'false', 'data-href': href, onpointerdown: choose },
    h('span', { class: 'name' }, name),
    h('span', { class: 'count' }, `${t(`filter.${kind}`)} · ${t('articles.count', { count: number(count) })}`),
  );
}

function onKey(menu, event) {
  const options = menu.list.children.length;
  if (menu.list.hidden || event.isComposing) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    choose(menu, ((menu.chosen + 1 + step + options + 1) % (options + 1)) - 1);
  } else if (event.key === 'Enter' && menu.chosen >= 0) {
    event.preventDefault();
    open(menu.list.children[menu.chosen].dataset.href);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    close(menu);
  }
}

function choose(menu, index) {
  menu.chosen = index;
  [...menu.list.children].forEach((each, i) => each.setAttribute('aria-selected', String(i === index)));
  if (index < 0) menu.field.removeAttribute('aria-activedescendant');
  else menu.field.setAttribute('aria-activedescendant', `${LIST}-${index}`);
}

function close(menu) {
  menu.list.hidden = true;
  menu.field.setAttribute('aria-expanded', 'false');
  choose(menu, -1);
}
