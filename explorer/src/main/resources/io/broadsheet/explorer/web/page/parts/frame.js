// What the four views of a search have in common: filters beside, chips above.

import { ask } from '../core/api.js';
import { fill, h } from '../core/dom.js';
import { t } from '../core/i18n.js';
import { criteria } from '../core/state.js';
import { chips } from './chips.js';
import { loading } from './notices.js';
import { sidebar } from './sidebar.js';

/** Shows the frame at once and returns where the view goes, with what is asked for already. */
export function frame(main, parameters, signal, view) {
  const wanted = criteria(parameters);
  const timeline = ask('timeline', wanted, signal);
  const facets = ask('facets', wanted, signal);
  const content = h('div', { class: 'content' }, loading());
  document.title = title(parameters, view);
  fill(
    main,
    h(
      'div',
      { class: 'columns' },
      sidebar(parameters, facets, timeline),
      h('main', {}, h('h1', { class: 'visually-hidden' }, t(`view.${view}`)), chips(parameters), content),
    ),
  );
  return { content, timeline, facets, wanted };
}

function title(parameters, view) {
  const asked = [parameters.get('q'), ...criteria(parameters).values()].find((value) => value);
  return [asked, t(`view.${view}`), 'Broadsheet'].filter(Boolean).join(' · ');
}
