// Everything about one person, organization or place: offices, names, time, company, amounts, articles.

import { ask } from '../core/api.js';
import { fill, h, marked } from '../core/dom.js';
import { amount, day, number, t, tOr } from '../core/i18n.js';
import { address, backToSearch, ENTITIES, entityHref, entityId, only } from '../core/state.js';
import { loading } from '../parts/notices.js';
import { copyButton } from '../parts/takeaway.js';
import { timelineFigure } from '../parts/timeline.js';

const NEWEST = 6;
const RICHEST = 5;

export async function showEntity(main, parameters, signal) {
  fill(main, h('main', { class: 'single' }, loading()));
  const id = parameters.get('entity');
  const credits = parameters.get('credits') ? { credits: 'true' } : {};
  const entity = await ask('entity', new URLSearchParams({ id, ...credits }), signal);
  const wanted = { [entity.kind]: entity.name, ...credits };
  const [timeline, newest, richest] = await Promise.all([
    ask('timeline', new URLSearchParams(wanted), signal),
    ask('articles', new URLSearchParams({ ...wanted, order: 'newest', size: NEWEST }), signal),
    ask('articles', new URLSearchParams({ ...wanted, order: 'money', money: '1', size: RICHEST }), signal),
  ]);
  document.title = `${entity.name} · Broadsheet`;
  fill(
    main,
    h(
      'main',
      { class: 'entity-view' },
      h('p', { class: 'crumbs' }, h('a', { href: backToSearch(parameters) }, t('back'))),
      head(entity, timeline.total, parameters, wanted),
      timelineFigure(new URLSearchParams(only(parameters, wanted).slice(2)), timeline),
      h(
        'div',
        { class: 'article-columns' },
        h('div', {}, offices(entity, parameters), articles('entity.newest', newest.articles, parameters, wanted), richest.articles.length > 0 ? articles('entity.amounts', richest.articles, parameters, wanted) : null),
        h('aside', { class: 'summary', 'aria-label': t('entity.with') }, comparison(entity, parameters), ENTITIES.map((kind) => company(kind, entity.with[kind] ?? [], parameters))),
      ),
    ),
  );
}

function head(entity, total, parameters, wanted) {
  const others = entity.names.filter(({ name }) => name !== entity.name);
  const facts = [
    t(`kind.${entity.kind}`),
    entity.parents.length > 0 ? entity.parents.join(t('comma')) : '',
    others.length > 0 ? t('entity.names', { names: others.map(({ name }) => name).join(t('comma')) }) : '',
  ];
  return [
    h('h1', { class: `entity-name kind-${entity.kind}`, lang: 'zh' }, entity.name),
    h('div', { class: 'meta' }, facts.filter(Boolean).map((fact) => h('span', {}, fact))),
    h(
      'ul',
      { class: 'takeaway' },
      h('li', {}, h('a', { href: only(parameters, wanted) }, t('entity.all', { count: number(total) }))),
      h('li', {}, h('a', { href: `/feed?${new URLSearchParams(wanted)}`, title: t('take.feed.title') }, t('take.feed'))),
      h('li', {}, copyButton(() => location.href, t('take.link'))),
    ),
  ];
}

function offices(entity, parameters) {
  if (entity.offices.length === 0) return null;
  return h(
    'section',
    { class: 'offices-over-time' },
    h('h2', {}, t('entity.offices')),
    h('ol', { lang: 'zh' }, entity.offices.map((office) =>
      h(
        'li',
        {},
        h('p', {}, h('strong', {}, office.office), ' ', h('span', { class: 'muted' }, period(office))),
        h('p', { class: 'snippet' }, marked(office.sentence), ' ', h('a', { href: address(parameters, { entity: null, article: office.article }) }, office.headline || t('untitled'))),
      ))),
  );
}

function period({ first, last }) {
  if (!first) return t('undated');
  return first === last ? day(first) : t('span', { from: day(first), to: day(last) });
}

function articles(title, rows, parameters, wanted) {
  return h(
    'section',
    {},
    h('h2', {}, t(title)),
    h('ul', { class: 'short-list', lang: 'zh' }, rows.map((row) =>
      h(
        'li',
        {},
        h('a', { class: 'leaf-headline', href: address(parameters, { entity: null, article: row.id, ...wanted }) }, row.headline.length > 0 ? marked(row.headline) : t('untitled')),
        h('span', { class: 'muted' }, [row.newspaper, row.day ? day(row.day) : '', tOr(`type.${row.type}`, row.type), title === 'entity.amounts' ? t('money.most', { amount: amount(row.money) }) : ''].filter(Boolean).join(' · ')),
        title === 'entity.newest' ? row.snippets.map((snippet) => h('p', { class: 'snippet' }, marked(snippet))) : null,
      ))),
  );
}

/** Others of its kind that it can be set beside. */
function comparison(entity, parameters) {
  const others = (entity.with[entity.kind] ?? []).slice(0, 3);
  if (others.length === 0) return null;
  const beside = (...names) => address(parameters, { entity: null, compare: [entity.id, ...names.map((name) => entityId(entity.kind, name))] });
  return h(
    'section',
    {},
    h('h2', {}, t('compare.with')),
    h('ul', { lang: 'zh' }, others.map(({ name }) => h('li', {}, h('a', { href: beside(name) }, name))), others.length > 1 ? h('li', {}, h('a', { href: beside(...others.map(({ name }) => name)) }, t('compare.all'))) : null),
  );
}

function company(kind, values, parameters) {
  if (values.length === 0) return null;
  return h(
    'section',
    {},
    h('h2', {}, t(`filter.${kind}`)),
    h('ul', { lang: 'zh' }, values.map(({ name, count }) => h('li', {}, h('a', { class: `name kind-${kind}`, href: entityHref(parameters, kind, name) }, name), h('span', { class: 'count' }, ` ${number(count)}`)))),
  );
}
