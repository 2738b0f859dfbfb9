// The articles found: a timeline, a list, and pages of it.

import { ask } from '../core/api.js';
import { fill, h, marked } from '../core/dom.js';
import { dateInWords } from '../core/edtf.js';
import { amount, day, number, t, tOr } from '../core/i18n.js';
import { address, criteria, entityHref } from '../core/state.js';
import { frame } from '../parts/frame.js';
import { announce, empty, failure } from '../parts/notices.js';
import { newestIssue } from '../parts/leaves.js';
import { timelineFigure } from '../parts/timeline.js';

const SIZE = 20;
const LAST_PAGE = 250;
const ORDERS = ['best', 'newest', 'oldest', 'money'];

export async function showArticles(main, parameters, signal) {
  const { content, timeline } = frame(main, parameters, signal, 'articles');
  const bars = h('div', { class: 'timeline-place' });
  let found;
  try {
    found = await ask('articles', criteria(parameters, true), signal);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    fill(content, failure(error, () => showArticles(main, parameters, signal)));
    return;
  }
  announce(t('found', { count: number(found.total) }));
  if (found.articles.length === 0) {
    fill(content, nothing(parameters, found.total));
    return;
  }
  const isFirst = [...criteria(parameters, true)].length === 0;
  fill(content, isFirst ? newestIssue(parameters, signal) : null, bars, heading(parameters), found.articles.map((article) => row(parameters, article)), pager(parameters, found.total));
  // A chart can be painted only where it is on the page: never before the list is.
  timeline.then(
    (answer) => fill(bars, timelineFigure(parameters, answer)),
    (error) => error.name !== 'AbortError' && fill(bars),
  );
}

/** Nothing meets the criteria, nothing is there at all, or the page is past the end. */
function nothing(parameters, total) {
  if (total > 0) {
    const last = Math.min(LAST_PAGE, Math.ceil(total / SIZE));
    return h('div', { class: 'notice' }, h('p', { class: 'notice-title' }, t('pages.past', { last: number(last) })), h('a', { href: address(parameters, { page: last === 1 ? null : last }) }, t('pages.last')));
  }
  return [...criteria(parameters)].length === 0 ? empty(t('empty.index.advice'), t('empty.index')) : empty(t('empty.advice'));
}

function heading(parameters) {
  const now = ORDERS.includes(parameters.get('order')) ? parameters.get('order') : 'best';
  return h(
    'div',
    { class: 'result-head' },
    h(
      'nav',
      { class: 'orders', 'aria-label': t('order') },
      ORDERS.map((order) =>
        h('a', { href: address(parameters, { order: order === 'best' ? null : order }), 'aria-current': order === now ? 'true' : null }, t(`order.${order}`)),
      ),
    ),
  );
}

function row(parameters, article) {
  const href = address(parameters, { article: article.id, page: parameters.get('page') });
  return h(
    'article',
    { class: 'row', lang: 'zh' },
    article.kicker.length > 0 ? h('p', { class: 'kicker' }, marked(article.kicker)) : null,
    h('h2', { class: 'row-title' }, h('a', { href }, article.headline.length > 0 ? marked(article.headline) : t('untitled'))),
    article.deck.length > 0 ? h('p', { class: 'deck' }, marked(article.deck)) : null,
    meta(parameters, article),
    article.snippets.filter((snippet) => snippet.length > 0).map((snippet) => h('p', { class: 'snippet' }, marked(snippet))),
    names(parameters, article),
  );
}

function meta(parameters, article) {
  const parts = [
    article.newspaper,
    article.day ? day(article.day) : article.date ? dateInWords(article.date) : t('undated'),
    article.page ? t('page', { page: article.page }) : '',
    tOr(`type.${article.type}`, article.type),
    parameters.get('order') === 'money' && article.money > 0 ? t('money.most', { amount: amount(article.money) }) : '',
  ];
  return h('p', { class: 'meta' }, parts.filter(Boolean).map((part) => h('span', {}, part)));
}

function names(parameters, article) {
  const links = [
    ...article.people.slice(0, 5).map((name) => ['person', name]),
    ...article.organizations.slice(0, 3).map((name) => ['organization', name]),
  ];
  if (links.length === 0) return null;
  return h(
    'ul',
    { class: 'names', 'aria-label': t('named') },
    links.map(([kind, name]) => h('li', {}, h('a', { class: `name kind-${kind}`, href: entityHref(parameters, kind, name) }, name))),
  );
}

function pager(parameters, total) {
  const page = Number(parameters.get('page') ?? 1);
  const last = Math.min(LAST_PAGE, Math.ceil(total / SIZE));
  if (last <= 1) return null;
  const link = (to, text, rel) => (to >= 1 && to <= last ? h('a', { rel, href: address(parameters, { page: to === 1 ? null : to }) }, text) : h('span', { class: 'off' }, text));
  return h(
    'nav',
    { class: 'pager', 'aria-label': t('pages') },
    link(page - 1, t('pages.previous'), 'prev'),
    h('span', {}, t('pages.now', { page: number(page), last: number(last) })),
    link(page + 1, t('pages.next'), 'next'),
  );
}
