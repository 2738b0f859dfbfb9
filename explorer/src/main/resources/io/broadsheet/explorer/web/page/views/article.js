// One article: its parts, with everything marked that was found in it, each mark leading on.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { day, number, t, tOr } from '../core/i18n.js';
import { address, backToSearch, only } from '../core/state.js';
import { findings, markUp, valueOf } from '../parts/findings.js';
import { loading } from '../parts/notices.js';

const ELEMENTS = { headline: 'h1', heading: 'h2' };
const KINDS = ['PERSON', 'ORGANIZATION', 'PLACE', 'PROJECT', 'CAMPAIGN', 'DOCUMENT'];

export async function showArticle(main, parameters, signal) {
  fill(main, h('main', { class: 'single' }, loading()));
  const article = await ask('article', new URLSearchParams({ id: parameters.get('article') }), signal);
  const found = findings(article, parameters);
  document.title = `${article.headline ?? t('untitled')} · Broadsheet`;
  fill(
    main,
    h(
      'main',
      { class: 'article-view' },
      h('p', { class: 'crumbs' }, h('a', { href: backToSearch(parameters) }, t('back')), h('a', { href: pageHref(parameters, article) }, t('issue.open'))),
      h('div', { class: 'article-columns' }, body(article, found), summary(article, found, parameters)),
    ),
  );
}

function pageHref(parameters, article) {
  return address(parameters, { article: null, issue: article.issueId, at: article.id, page: parameters.get('page') });
}

function body(article, found) {
  const parts = article.parts ?? [];
  const hasHeadline = parts.some((part) => part.kind === 'headline');
  return h(
    'article',
    { class: 'article-body', lang: 'zh' },
    hasHeadline ? null : h('h1', { class: 'part-headline' }, article.headline ?? t('untitled')),
    before(parts, ['headline', 'kicker', 'deck']).map((part) => partElement(article, part, found)),
    h('div', { class: 'meta' }, facts(article).map((fact) => h('span', {}, fact))),
    parts.filter((part) => !['headline', 'kicker', 'deck'].includes(part.kind)).map((part) => partElement(article, part, found)),
  );
}

function before(parts, kinds) {
  const order = ['kicker', 'headline', 'deck'];
  return parts.filter((part) => kinds.includes(part.kind)).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function partElement(article, part, found) {
  const tag = ELEMENTS[part.kind] ?? 'p';
  return h(tag, { class: `part-${part.kind}` }, markUp(article.text, part.start, part.end, found));
}

function facts(article) {
  const dated = article.day ? day(article.day) : article.date?.edtf ? `${article.date.edtf}` : t('undated');
  const source = article.date?.source ? t('date.source', { source: tOr(`source.${article.date.source}`, article.date.source) }) : '';
  return [
    article.newspaper,
    dated + source,
    article.page ? t('page', { page: article.page }) : '',
    tOr(`type.${article.type}`, article.type),
    t('confidence', { percent: Math.round(100 * article.confidence) }),
    article.jumpTo ? t('jump.to', { page: article.jumpTo }) : '',
    article.continuedFrom ? t('jump.from', { page: article.continuedFrom }) : '',
  ].filter(Boolean);
}

function summary(article, found, parameters) {
  return h(
    'aside',
    { class: 'summary', 'aria-label': t('summary') },
    KINDS.map((kind) => entityList(kind, article, parameters)),
    expressionList('date', found),
    expressionList('quantity', found),
    keywords(article, parameters),
  );
}

function entityList(kind, article, parameters) {
  const entities = (article.entities ?? []).filter((entity) => entity.type === kind);
  if (entities.length === 0) return null;
  const parameter = kind.toLowerCase();
  return h(
    'section',
    {},
    h('h2', {}, t(`filter.${parameter}`)),
    h(
      'ul',
      {},
      entities.map((entity) =>
        h(
          'li',
          {},
          h('a', { class: `name kind-${parameter}`, href: only(parameters, { [parameter]: entity.name }) }, entity.name),
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
