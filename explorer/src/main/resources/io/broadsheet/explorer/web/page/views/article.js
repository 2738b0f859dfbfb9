// One article: its parts, with everything marked that was found in it, each mark leading on.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { dateInWords } from '../core/edtf.js';
import { day, number, t, tOr } from '../core/i18n.js';
import { address, backToSearch, ENTITIES, entityHref, only } from '../core/state.js';
import { covers, findings, markUp, valueOf } from '../parts/findings.js';
import { editionHref } from '../parts/leaves.js';
import { neighbours, numbered } from '../parts/neighbours.js';
import { loading } from '../parts/notices.js';
import { citation } from '../parts/cite.js';
import { copyButton } from '../parts/takeaway.js';

const ELEMENTS = { headline: 'h1', heading: 'h2' };
const ABOVE = ['kicker', 'headline', 'deck'];

export async function showArticle(main, parameters, signal) {
  fill(main, h('main', { class: 'single' }, loading()));
  const question = new URLSearchParams({ id: parameters.get('article'), ...(parameters.get('q') ? { q: parameters.get('q') } : {}) });
  const article = await ask('article', question, signal);
  const beside = await neighbours(article.newspaper, article.day, article.issueId, signal);
  const found = findings(article, parameters);
  const view = { article, parameters, found, beside, hits: hitsOf(article, parameters) };
  document.title = `${article.headline ?? t('untitled')} · Broadsheet`;
  fill(
    main,
    h(
      'main',
      { class: 'article-view' },
      crumbs(view),
      h('div', { class: 'article-columns' }, body(view), summary(article, found, parameters)),
    ),
  );
}

/** What was searched for: words as the server found them, entities by their mentions. */
function hitsOf(article, parameters) {
  const wanted = (article.entities ?? []).filter((entity) => parameters.getAll(entity.type.toLowerCase()).includes(entity.name));
  return [...(article.hits ?? []), ...wanted.flatMap((entity) => (entity.mentions ?? []).map(({ start, end }) => [start, end]))];
}

function crumbs({ article, parameters, beside }) {
  const articles = beside?.leaf.articles ?? [];
  const at = articles.findIndex(({ id }) => id === article.id);
  const turn = (other, key, rel) => (other ? h('a', { href: address(parameters, { article: other.id, passage: null }), rel, title: other.headline }, t(key)) : null);
  return h(
    'p',
    { class: 'crumbs' },
    h('a', { href: backToSearch(parameters) }, t('back')),
    beside ? h('a', { href: editionHref(parameters, beside.day) }, t('edition.of', { day: day(beside.day) })) : null,
    turn(articles[at - 1], 'article.previous', 'prev'),
    turn(at < 0 ? null : articles[at + 1], 'article.next', 'next'),
    h('a', { href: pageHref(parameters, article) }, t('issue.open')),
  );
}

function pageHref(parameters, article) {
  return address(parameters, { article: null, issue: article.issueId, at: article.id, passage: null, page: parameters.get('page') });
}

function body(view) {
  const { article, parameters } = view;
  const parts = article.parts ?? [];
  const hasHeadline = parts.some((part) => part.kind === 'headline');
  const above = parts.filter((part) => ABOVE.includes(part.kind)).sort((a, b) => ABOVE.indexOf(a.kind) - ABOVE.indexOf(b.kind));
  return h(
    'article',
    { class: 'article-body', lang: 'zh' },
    hasHeadline ? null : h('h1', { class: 'part-headline' }, article.headline ?? t('untitled')),
    above.map((part) => partElement(view, part)),
    h('div', { class: 'meta' }, facts(view).map((fact) => h('span', {}, fact))),
    h(
      'ul',
      { class: 'takeaway' },
      h('li', {}, copyButton(() => citation(article), t('take.cite'))),
      h('li', {}, copyButton(() => new URL(only(parameters, { article: article.id }), location.href).href, t('take.link'))),
    ),
    parts.filter((part) => !ABOVE.includes(part.kind)).map((part) => partElement(view, part)),
  );
}

/** A part of the text; a paragraph has a link to itself, which an address can open. */
function partElement({ article, parameters, found, hits }, part) {
  const tag = ELEMENTS[part.kind] ?? 'p';
  const content = markUp(article.text, part.start, part.end, found, hits);
  const element = h(tag, { class: `part-${part.kind}` }, content);
  if (part.kind !== 'paragraph') return element;
  const isOpen = parameters.get('passage') === String(part.start);
  const link = h('a', { class: 'passage', href: address(parameters, { passage: part.start, page: parameters.get('page') }), 'aria-label': t('passage'), title: t('passage') });
  return h('div', { class: isOpen ? 'paragraph is-open' : 'paragraph', 'data-reveal': isOpen ? '' : null }, element, link);
}

function facts({ article, parameters, beside }) {
  const dated = article.day ? day(article.day) : article.date?.edtf ? dateInWords(article.date.edtf) : t('undated');
  const source = article.date?.source ? t('date.source', { source: tOr(`source.${article.date.source}`, article.date.source) }) : '';
  const jump = (key, page) => {
    const leaf = numbered(beside, page);
    const text = t(key, { page });
    return leaf ? h('a', { href: address(parameters, { article: null, issue: leaf.issue, at: article.id, passage: null }) }, text) : text;
  };
  return [
    article.newspaper,
    dated + source,
    article.page ? t('page', { page: article.page }) : '',
    tOr(`type.${article.type}`, article.type),
    t('confidence', { percent: Math.round(100 * article.confidence) }),
    article.jumpTo ? jump('jump.to', article.jumpTo) : '',
    article.continuedFrom ? jump('jump.from', article.continuedFrom) : '',
  ].filter(Boolean);
}

function summary(article, found, parameters) {
  return h(
    'aside',
    { class: 'summary', 'aria-label': t('summary') },
    ENTITIES.map((kind) => entityList(kind, article, parameters)),
    expressionList('date', found),
    expressionList('quantity', found),
    keywords(article, parameters),
  );
}

/** Whoever only wrote or sent articles has a page too, where that counts. */
function creditsIf(parameters, entity) {
  const next = new URLSearchParams(parameters);
  next.delete('credits');
  if ((entity.mentions ?? []).every((mention) => !covers(mention))) next.set('credits', 'true');
  return next;
}

function entityList(kind, article, parameters) {
  const entities = (article.entities ?? []).filter((entity) => entity.type === kind.toUpperCase());
  if (entities.length === 0) return null;
  return h(
    'section',
    {},
    h('h2', {}, t(`filter.${kind}`)),
    h(
      'ul',
      {},
      entities.map((entity) =>
        h(
          'li',
          {},
          h('a', { class: `name kind-${kind}`, href: entityHref(creditsIf(parameters, entity), kind, entity.name) }, entity.name),
          h('span', { class: 'count' }, ` ×${number((entity.mentions ?? []).length)}`),
          (entity.offices ?? []).length > 0 ? h('span', { class: 'offices' }, entity.offices.join(t('comma'))) : null,
        ),
      ),
    ),
  );
}

function expressionList(kind, found) {
  const expressions = found.filter((finding) => finding.kind === kind);
  if (expressions.length === 0) return null;
  return h(
    'section',
    {},
    h('h2', {}, t(`filter.${kind}`)),
    h(
      'ul',
      {},
      expressions.map((finding) =>
        h(
          'li',
          {},
          finding.href ? h('a', { class: `name kind-${kind}`, href: finding.href }, finding.text) : h('span', { class: `name kind-${kind}` }, finding.text),
          h('span', { class: 'offices' }, valueOf(finding)),
        ),
      ),
    ),
  );
}

function keywords(article, parameters) {
  const words = article.keywords ?? [];
  if (words.length === 0) return null;
  return h(
    'section',
    {},
    h('h2', {}, t('keywords')),
    h('p', { class: 'keywords' }, words.map((word) => h('a', { href: only(parameters, { q: `"${word}"` }) }, word))),
  );
}
