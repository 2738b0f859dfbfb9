// The page as it came: its raw text, each range in the colour of the article that it went to.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { day, number, t, tOr } from '../core/i18n.js';
import { address } from '../core/state.js';
import { editionHref } from '../parts/leaves.js';
import { neighbours } from '../parts/neighbours.js';
import { loading } from '../parts/notices.js';

const COLOURS = 10;

export async function showIssue(main, parameters, signal) {
  fill(main, h('main', { class: 'single' }, loading()));
  const page = await ask('issue', new URLSearchParams({ id: parameters.get('issue') }), signal);
  const { issue, articles } = page;
  const beside = await neighbours(page.newspaper, page.day, issue.issueId, signal);
  document.title = `${issue.issueId} · ${t('issue.title')} · Broadsheet`;
  const ranges = rangesOf(issue.text, articles);
  const text = h('div', { class: 'raw', lang: 'zh' }, rawText(issue.text, ranges, articles, parameters));
  const view = h(
    'main',
    { class: 'issue-view' },
    crumbs(parameters, beside),
    h('h1', {}, t('issue.title')),
    h('p', { class: 'meta' }, [issue.newspaper ?? page.newspaper, issue.date ? day(issue.date) : page.day ? day(page.day) : '', issue.page ? t('page', { page: issue.page }) : ''].filter(Boolean).map((fact) => h('span', {}, fact))),
    h('p', { class: 'muted' }, t('issue.explain')),
    h('div', { class: 'issue-columns' }, text, legend(issue.text, ranges, articles, parameters)),
  );
  followPointer(view);
  fill(main, view);
}

function crumbs(parameters, beside) {
  const turn = (leaf, key, rel) => (leaf ? h('a', { href: address(parameters, { issue: leaf.issue, at: null }), rel }, t(key)) : null);
  return h(
    'p',
    { class: 'crumbs' },
    h('a', { href: backHref(parameters) }, parameters.get('at') ? t('back.article') : t('back')),
    beside ? h('a', { href: editionHref(parameters, beside.day) }, t('edition.of', { day: day(beside.day) })) : null,
    turn(beside?.previous, 'issue.previous', 'prev'),
    turn(beside?.next, 'issue.next', 'next'),
  );
}

function backHref(parameters) {
  return address(parameters, { issue: null, article: parameters.get('at'), at: null, page: parameters.get('page') });
}

function articleHref(parameters, article) {
  return address(parameters, { issue: null, at: null, article: article.id, page: parameters.get('page') });
}

/** The whole text cut into ranges: `article` is its number, or -1 for what went to none. */
function rangesOf(text, articles) {
  const taken = articles
    .flatMap((article, index) => article.spans.map(([start, end]) => ({ start, end: Math.min(end, text.length), article: index })))
    .sort((a, b) => a.start - b.start);
  const ranges = [];
  let at = 0;
  for (const range of taken) {
    const start = Math.max(at, range.start);
    if (start > at) ranges.push({ start: at, end: start, article: -1 });
    if (range.end > start) ranges.push({ ...range, start });
    at = Math.max(at, range.end);
  }
  if (at < text.length) ranges.push({ start: at, end: text.length, article: -1 });
  return joinedOverSpace(text, ranges);
}

/** Two ranges of one article with only white space between them are shown as one. */
function joinedOverSpace(text, ranges) {
  const joined = [];
  for (const range of ranges) {
    const before = joined.at(-1);
    const beforeThat = joined.at(-2);
    const blank = before && before.article === -1 && text.slice(before.start, before.end).trim() === '';
    if (blank && beforeThat && beforeThat.article === range.article) {
      joined.pop();
      beforeThat.end = range.end;
    } else if (before && before.article === range.article) before.end = range.end;
    else joined.push({ ...range });
  }
  return joined;
}

function rawText(text, ranges, articles, parameters) {
  const open = parameters.get('at');
  let revealed = false;
  return ranges.map((range) => {
    const piece = text.slice(range.start, range.end);
    if (range.article < 0) return piece.trim() === '' ? piece : h('span', { class: 'furniture', title: t('issue.no-article') }, piece);
    const article = articles[range.article];
    const isOpen = article.id === open;
    const reveal = isOpen && !revealed;
    revealed ||= isOpen;
    return h(
      'a',
      {
        class: `range colour-${range.article % COLOURS}${isOpen ? ' is-open' : ''}`, href: articleHref(parameters, article), tabindex: '-1',
        title: article.headline, 'data-article': range.article, 'data-number': range.article + 1, 'data-reveal': reveal ? '' : null,
      },
      piece,
    );
  });
}

function legend(text, ranges, articles, parameters) {
  const size = (article) => ranges.filter((range) => range.article === article).reduce((sum, range) => sum + letters(text, range), 0);
  return h(
    'nav',
    { class: 'legend', 'aria-label': t('issue.legend') },
    h('h2', {}, t('issue.legend')),
    articles.length === 0 ? h('p', { class: 'muted' }, t('issue.none')) : null,
    h(
      'ol',
      {},
      articles.map((article, index) =>
        h(
          'li',
          {},
          h(
            'a',
            { class: 'legend-entry', href: articleHref(parameters, article), 'data-article': index, 'aria-current': article.id === parameters.get('at') ? 'true' : null },
            h('span', { class: `swatch colour-${index % COLOURS}`, 'aria-hidden': 'true' }, String(index + 1)),
            h('span', { class: 'legend-title' }, article.headline || t('untitled')),
            h(
              'span',
              { class: 'muted' },
              [tOr(`type.${article.type}`, article.type), t('characters', { count: number(size(index)) }), t('confidence', { percent: Math.round(100 * article.confidence) })].join(' · '),
            ),
          ),
        ),
      ),
    ),
    h('p', { class: 'legend-furniture' }, h('span', { class: 'swatch furniture', 'aria-hidden': 'true' }, ''), t('issue.furniture', { count: number(size(-1)) })),
  );
}

/** Characters of a range other than white space. */
function letters(text, range) {
  return text.slice(range.start, range.end).replace(/\s/g, '').length;
}

/** All ranges of the article under the pointer or the focus stand out. */
function followPointer(view) {
  const light = (event) => {
    const article = event.target.closest?.('[data-article]')?.dataset.article;
    for (const each of view.querySelectorAll('.range')) each.classList.toggle('is-lit', article !== undefined && each.dataset.article === article);
  };
  view.addEventListener('pointerover', light);
  view.addEventListener('focusin', light);
}
