// A reader can object: says what is wrong to whoever runs the explorer, if they want to hear it.

import { fill, h } from '../core/dom.js';
import { t } from '../core/i18n.js';

const TAKES_REPORTS = document.querySelector('meta[name="broadsheet-reports"]') !== null;

/** A list item with a button that opens a form; nothing where objections are not taken. */
export function objection(subject) {
  if (!TAKES_REPORTS) return null;
  const place = h('li', { class: 'objection' });
  fill(place, h('button', { type: 'button', class: 'quiet', onclick: () => ask(place, subject) }, t('object')));
  return place;
}

function ask(place, subject) {
  const note = h('input', { name: 'note', maxlength: 500, required: true, placeholder: t('object.note'), 'aria-label': t('object.note') });
  const submit = async (event) => {
    event.preventDefault();
    const taken = await send({ ...subject, note: note.value });
    fill(place, h('span', { role: 'status' }, t(taken ? 'object.thanks' : 'object.failed')));
  };
  fill(place, h('form', { onsubmit: submit }, note, h('button', { type: 'submit' }, t('object.send'))));
  note.focus();
}

async function send(report) {
  try {
    const response = await fetch('/api/reports', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(report) });
    return response.ok;
  } catch {
    return false;
  }
}
