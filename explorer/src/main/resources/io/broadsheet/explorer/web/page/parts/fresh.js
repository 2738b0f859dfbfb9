// While a page is open, the index grows: says so, and shows what is new when the reader wants it.

import { askAnew, forget } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { number, t } from '../core/i18n.js';
import { criteria, viewOf, VIEWS } from '../core/state.js';

const EVERY = 10_000;

/** Asks now and then whether what is shown is still so, until `signal` ends the view. */
export async function watchFreshness(parameters, signal, again) {
  const bar = document.getElementById('fresh');
  fill(bar);
  if (!VIEWS.includes(viewOf(parameters))) return;
  const wanted = criteria(parameters);
  const first = await state(wanted, signal);
  const timer = setInterval(async () => {
    if (document.hidden || !first) return;
    const now = await state(wanted, signal);
    if (!now || signal.aborted || (now.revision === first.revision && now.total === first.total)) return;
    fill(bar, announcement(now.total - first.total, again));
  }, EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Trouble is not worth a word here: whatever the reader asks next will tell. */
function state(wanted, signal) {
  return askAnew('fresh', wanted, signal).catch(() => null);
}

function announcement(more, again) {
  const text = more > 0 ? t('fresh.new', { count: number(more) }) : t('fresh.changed');
  const show = () => {
    forget();
    again();
  };
  return h('p', { class: 'fresh' }, text, ' ', h('button', { type: 'button', onclick: show }, t('fresh.show')));
}
