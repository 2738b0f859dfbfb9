// Reads the address, shows the view that it asks for, and follows links without loading anew.

import { clearCharts } from './core/chart.js';
import { fill, h } from './core/dom.js';
import { speak, t } from './core/i18n.js';
import { current, viewOf } from './core/state.js';
import { showMasthead } from './parts/masthead.js';
import { failure } from './parts/notices.js';
import { showArticle } from './views/article.js';
import { showArticles } from './views/articles.js';
import { showConnections } from './views/connections.js';
import { showIssue } from './views/issue.js';
import { showMap } from './views/map.js';
import { showNames } from './views/names.js';

// ECharts empties its elements through innerHTML; nobody may put anything in by that way.
globalThis.trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });

const SHOW = {
  articles: showArticles,
  names: showNames,
  map: showMap,
  connections: showConnections,
  article: showArticle,
  issue: showIssue,
};

let asking = new AbortController();

async function show(scrollTo) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const parameters = current();
  await speak(parameters);
  if (signal.aborted) return;
  clearCharts();
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

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/?"]');
  if (link && isPlainClick(event)) {
    event.preventDefault();
    go(link.getAttribute('href'));
  }
});
document.addEventListener('broadsheet:go', (event) => go(event.detail));
window.addEventListener('popstate', (event) => show(event.state?.scroll ?? 0));
history.scrollRestoration = 'manual';
show(null);
