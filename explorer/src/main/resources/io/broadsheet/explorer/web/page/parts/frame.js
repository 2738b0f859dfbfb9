// What the four views of a search have in common: filters beside, chips above.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { number, t } from '../core/i18n.js';
import { criteria } from '../core/state.js';
import { chips } from './chips.js';
import { loading } from './notices.js';
import { sidebar } from './sidebar.js';
import { takeaway } from './takeaway.js';

/** Shows the frame at once and returns where the view goes, with what is asked for already. */
export function frame(main, parameters, signal, view) {
  const wanted = criteria(parameters);
  const timeline = ask('timeline', wanted, signal);
  const facets = ask('facets', wanted, signal);
  const content = h('div', { class: 'content' }, loading());
  const head = h('p', { class: 'total' }, '\u00a0');
  // What fails is told where the view goes.
  timeline.then((answer) => fill(head, t('found', { count: number(answer.total) })), () => {});
  facets.catch(() => {});
  document.title = title(parameters, view);
  fill(
    main,
    h(
      'div',
      { class: 'columns' },
      sidebar(parameters, facets, timeline),
      h('main', {}, h('h1', { class: 'visually-hidden' }, t(`view.${view}`)), chips(parameters), h('div', { class: 'result-top' }, head, takeaway(parameters)), content),
    ),
  );
  return { content, timeline, wanted };
}

function title(parameters, view) {
  const asked = [parameters.get('q'), ...criteria(parameters).values()].find((value) => value);
  return [asked, t(`view.${view}`), 'Broadsheet'].filter(Boolean).join(' · ');
}
