// Entities, dates and quantities of an article as marks in its text.

import { h } from '../core/dom.js';
import { dateInWords } from '../core/edtf.js';
import { amount, number, t, tOr } from '../core/i18n.js';
import { only } from '../core/state.js';

/** Everything found in the text: kind, range, text, where it leads, and what it says. */
export function findings(article, parameters) {
  const entities = (article.entities ?? []).flatMap((entity) => (entity.mentions ?? []).map((mention) => ofEntity(entity, mention, parameters)));
  const dates = (article.dates ?? []).map((date) => ({ kind: 'date', ...rangeOf(date), value: date, href: dateHref(date, parameters) }));
  const quantities = (article.quantities ?? []).map((quantity) => ({
    kind: 'quantity', ...rangeOf(quantity), value: quantity, href: quantityHref(quantity, parameters),
  }));
  return [...entities, ...dates, ...quantities];
}

function ofEntity(entity, mention, parameters) {
  const kind = entity.type.toLowerCase();
  const meant = covers(mention) ? { [kind]: entity.name } : { q: `"${mention.text}"` };
  return { kind, ...rangeOf(mention), value: entity, href: only(parameters, meant) };
}

/** Whether an article is about what it mentions, and was not made by it: filters know only the former. */
export function covers({ role }) {
  return !['BYLINE', 'CREDIT', 'DATELINE'].includes(role);
}

function rangeOf({ text, start, end }) {
  return { text, start, end };
}

/** Articles that speak of the same days. */
function dateHref(date, parameters) {
  return date.from && date.to ? only(parameters, { 'mentioned-from': date.from, 'mentioned-to': date.to }) : null;
}

/** Articles that name at least so much money; other quantities by their words. */
function quantityHref(quantity, parameters) {
  return quantity.unit === 'CNY' ? only(parameters, { money: quantity.value }) : only(parameters, { q: `"${quantity.text}"` });
}

/** What a finding says, in words. */
export function valueOf(finding) {
  const { kind, value } = finding;
  if (kind === 'date') return [value.edtf ? dateInWords(value.edtf) : t('date.vague'), value.time].filter(Boolean).join(' ');
  if (kind === 'quantity') {
    const size = value.unit === 'CNY' ? amount(value.value) : number(value.value);
    const said = [tOr(`bound.${value.bound}`, ''), size, tOr(`unit.${value.unit}`, value.unit), value.noun].filter(Boolean).join(' ');
    return value.measures ? t('measures', { what: value.measures, value: said }) : said;
  }
  return [t(`filter.${kind}`), value.name].join(' ');
}

/**
 * The text from `start` to `end` with its marks; where marks overlap, the shortest one shows. What was
 * searched for (`hits`, ranges) is marked besides.
 */
export function markUp(text, start, end, found, hits = []) {
  const here = found.filter((finding) => finding.start < end && finding.end > start);
  const sought = hits.filter(([from, to]) => from < end && to > start);
  const cuts = [...new Set([start, end, ...here.flatMap((finding) => [finding.start, finding.end]), ...sought.flat()])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const over = here.filter((finding) => finding.start <= cuts[i] && finding.end >= cuts[i + 1]);
    const shortest = over.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    const hit = sought.some(([from, to]) => from <= cuts[i] && to >= cuts[i + 1]);
    const piece = { text: text.slice(cuts[i], cuts[i + 1]), hit };
    const last = pieces.at(-1);
    if (last && last.finding === shortest) last.parts.push(piece);
    else pieces.push({ finding: shortest, parts: [piece] });
  }
  return pieces.map((piece) => mark(piece.parts.map((part) => (part.hit ? h('mark', {}, part.text) : part.text)), piece.finding));
}

function mark(content, finding) {
  if (!finding) return content;
  const attributes = { class: `found kind-${finding.kind}`, title: valueOf(finding) };
  return finding.href ? h('a', { ...attributes, href: finding.href }, content) : h('span', attributes, content);
}
