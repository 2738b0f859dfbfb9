// Renders every Vega panel of saved objects with the answers of Elasticsearch, and prints for each, one JSON a line:
// {"title", "requests": [{"index", "rows"}], "marks": [{"name", "items"}], "clicked": {"query", "index", "alias"}, "problems": [...]}
// where rows counts what the data set holds of the answer after its transforms, and clicked is the filter that a click on the
// first mark adds.
// node render.js ELASTICSEARCH NDJSON DIR FROM TO
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { requestOf } from './kibana-request.js';

// Of Kibana's grid: 48 columns, rows of 20 pixels and 8 between them, a title of 24 on each panel.
const [COLUMN, ROW, GAP, TITLE] = [33, 20, 8, 24];
const CONTEXT = { must: [], filter: [], should: [], must_not: [] };

// Without a canvas Vega guesses widths as of Latin letters.
vega.textMetrics.width = (item, text) =>
  [...String(text ?? '')].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.58), 0) * (item.fontSize ?? 11);

const [elasticsearch, file, folder, from, to] = process.argv.slice(2);
const range = { min: Date.parse(from), max: Date.parse(to) };
const objects = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line));

// Kibana's own function of expressions.
let added = null;
vega.expressionFunction('kibanaAddFilter', (query, index, alias) => {
  added = { query, index, alias };
  return null;
});

function sizeOf(visualization) {
  const dashboard = objects.find((object) => object.type === 'dashboard');
  const { name } = dashboard.references.find((reference) => reference.id === visualization.id);
  const panel = JSON.parse(dashboard.attributes.panelsJSON).find((one) => `${one.panelIndex}:${one.panelRefName}` === name);
  const { w, h } = panel.gridData;
  return { width: w * COLUMN - GAP, height: h * (ROW + GAP) - GAP - TITLE };
}

function dataSets(node, found = []) {
  if (node === null || typeof node !== 'object') return found;
  if (node.url?.index) found.push(node);
  Object.values(node).forEach((inner) => dataSets(inner, found));
  return found;
}

async function answer({ index, body }) {
  const response = await fetch(`${elasticsearch}/${index}/_search`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${index}: ${await response.text()}`);
  return response.json();
}

async function fill(spec) {
  const requests = [];
  for (const set of dataSets(spec)) {
    const request = requestOf(set.url, range, CONTEXT);
    set.values = await answer(request);
    delete set.url;
    set.name ??= `answer-${requests.length}`;
    requests.push({ index: request.index, name: set.name });
  }
  return requests;
}

function listener(problems) {
  const log = vega.logger(vega.Warn);
  log.warn = log.error = (...words) => {
    problems.push(words.join(' '));
    return log;
  };
  return log;
}

// The marks of the panel itself, without axes, legends and titles.
function marksOf(view) {
  const found = [];
  const look = (mark) => {
    if (mark.role === 'mark' && mark.marktype !== 'group') {
      const inside = mark.items.filter((item) => item.opacity !== 0 && item.bounds && !item.bounds.empty());
      found.push({ name: mark.name ?? mark.marktype, items: inside.length });
    }
    mark.items?.forEach((item) => item.items?.forEach(look));
  };
  look(view.scenegraph().root);
  return found;
}

// With a signal that does what a click on the first item of a mark would do.
function clicking(spec) {
  const handler = spec.signals.flatMap((signal) => signal.on ?? []).find(({ update }) => update.includes('kibanaAddFilter'));
  const mark = spec.marks.find(({ name }) => handler.events === `@${name}:click`);
  const items = `data('${mark.from.data}')`;
  const update = `length(${items}) ? (${handler.update.replaceAll('datum.', `${items}[0].`)}) : null`;
  return { ...spec, signals: [...spec.signals, { name: 'click', update }] };
}

async function render(object) {
  const spec = JSON.parse(JSON.parse(object.attributes.visState).params.spec);
  const problems = [];
  const logger = listener(problems);
  const requests = await fill(spec);
  Object.assign(spec, sizeOf(object), { autosize: { type: 'fit', contains: 'padding' } });
  added = null;
  const runtime = vega.parse(clicking(spec), undefined, { ast: true });
  const view = new vega.View(runtime, { expr: expressionInterpreter, logger, renderer: 'none' });
  await view.runAsync();
  const svg = await view.toSVG();
  writeFileSync(join(folder, `${object.id}.svg`), svg);
  if (/NaN|undefined|>null</.test(svg)) problems.push('The picture holds NaN, undefined or null');
  return {
    title: object.attributes.title,
    requests: requests.map(({ index, name }) => ({ index, rows: view.data(name).length })),
    marks: marksOf(view),
    clicked: added,
    problems,
  };
}

for (const object of objects.filter((one) => one.type === 'visualization')) {
  const panel = await render(object).catch((error) => ({
    title: object.attributes.title,
    requests: [],
    marks: [],
    problems: [String(error)],
  }));
  console.log(JSON.stringify(panel));
}
