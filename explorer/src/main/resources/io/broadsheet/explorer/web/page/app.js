// Reads the address, shows the view that it asks for, and follows links without loading anew.

import { fill, h } from './core/dom.js';
import { speak, t } from './core/i18n.js';
import { current, viewOf } from './core/state.js';
import { clearPictures } from './core/svg.js';
import { watchFreshness } from './parts/fresh.js';
import { showMasthead } from './parts/masthead.js';
import { failure, tellWhenSlow } from './parts/notices.js';
import { showArticle } from './views/article.js';
import { showArticles } from './views/articles.js';
import { showComparison } from './views/compare.js';
import { showConnections } from './views/connections.js';
import { showEdition } from './views/edition.js';
import { showEditions } from './views/editions.js';
import { showEntity } from './views/entity.js';
import { showIssue } from './views/issue.js';
import { showMap } from './views/map.js';
import { showNames } from './views/names.js';

const SHOW = {
  articles: showArticles,
  editions: showEditions,
  edition: showEdition,
  names: showNames,
  map: showMap,
  connections: showConnections,
  article: showArticle,
  issue: showIssue,
  entity: showEntity,
  compare: showComparison,
};

let asking = new AbortController();

async function show(scrollTo) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const parameters = current();
  await speak(parameters);
  if (signal.aborted) return;
  clearPictures();
  const main = document.getElementById('main');
  document.getElementById('skip').textContent = t('skip');
  showMasthead(document.getElementById('masthead'), parameters, go);
  main.setAttribute('aria-busy', 'true');
  try {
    await SHOW[viewOf(parameters)](main, parameters, signal);
  } catch (error) {
    if (error.name === 'AbortError') return;
    fill(main, h('main', { class: 'single' }, failure(error, () => show(0))));
  }
  if (signal.aborted) return;
  main.removeAttribute('aria-busy');
  if (scrollTo !== undefined) scrollTo === null ? revealTarget() : window.scrollTo(0, scrollTo);
  watchFreshness(parameters, signal, () => show(window.scrollY));
}

/** Opens an address of ours as a click on its link would. */
function go(href) {
  history.replaceState({ scroll: window.scrollY }, '');
  history.pushState({ scroll: 0 }, '', href);
  show(null).then(() => document.getElementById('main').focus({ preventScroll: true }));
}

/** The top, unless the address points into the page: then where that begins, not the middle of a long range. */
function revealTarget() {
  const first = document.querySelector('[data-reveal]')?.getClientRects()[0];
  window.scrollTo(0, first ? window.scrollY + first.top - window.innerHeight / 4 : 0);
}

function isPlainClick(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
}

/** What stands in the search field goes along when a filter is chosen before it is sent. */
function withTypedWords(link, href) {
  const field = document.getElementById('q');
  if (!link.closest('.sidebar, .chips') || !field || field.value === field.defaultValue) return href;
  const next = new URLSearchParams(href.slice(2));
  next.delete('q');
  if (field.value.trim() !== '') next.set('q', field.value.trim());
  return '/?' + next;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/?"]');
  if (link && isPlainClick(event)) {
    event.preventDefault();
    go(withTypedWords(link, link.getAttribute('href')));
  } else if (event.target.closest?.('#skip')) {
    event.preventDefault();
    const target = document.querySelector('#main main') ?? document.getElementById('main');
    target.setAttribute('tabindex', '-1');
    target.focus();
  }
});
document.addEventListener('broadsheet:go', (event) => go(event.detail));
window.addEventListener('popstate', (event) => show(event.state?.scroll ?? 0));
history.scrollRestoration = 'manual';
tellWhenSlow();
show(null);
