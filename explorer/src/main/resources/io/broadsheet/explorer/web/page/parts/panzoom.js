// Moves and zooms what is in a picture: wheel, two fingers, buttons. What it shows never leaves the frame.

import { h } from '../core/dom.js';
import { t } from '../core/i18n.js';

const STEP = 1.6;
const MOST = 60;

/**
 * Lets `layer`, a group in `svg`, be moved and zoomed. `changed(scale)` is told of each change, so that what
 * must stay the same size can. Returns the buttons.
 */
export function panZoom(svg, changed, most = MOST) {
  const view = { scale: 1, x: 0, y: 0 };
  const fingers = new Map();
  let moved = false;

  const box = () => svg.getBoundingClientRect();
  const keepIn = () => {
    const { width, height } = box();
    view.x = Math.min(0, Math.max(width * (1 - view.scale), view.x));
    view.y = Math.min(0, Math.max(height * (1 - view.scale), view.y));
  };
  const apply = () => {
    keepIn();
    changed({ ...view });
  };
  const zoom = (factor, x, y) => {
    const scale = Math.min(most, Math.max(1, view.scale * factor));
    view.x = x - ((x - view.x) * scale) / view.scale;
    view.y = y - ((y - view.y) * scale) / view.scale;
    view.scale = scale;
    apply();
  };
  const place = (event) => ({ x: event.clientX - box().left, y: event.clientY - box().top });
  const spread = () => {
    const [one, other] = [...fingers.values()];
    return { gap: Math.hypot(one.x - other.x, one.y - other.y), x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  };

  svg.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey && view.scale === 1 && event.deltaY > 0) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, place(event).x, place(event).y);
  }, { passive: false });
  svg.addEventListener('pointerdown', (event) => {
    fingers.set(event.pointerId, place(event));
    moved = false;
  });
  svg.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const two = fingers.size === 2 ? spread() : null;
    const now = place(event);
    fingers.set(event.pointerId, now);
    if (Math.hypot(now.x - before.x, now.y - before.y) > 3) moved = true;
    if (two) {
      const after = spread();
      zoom(after.gap / Math.max(1, two.gap), after.x, after.y);
    } else if (fingers.size === 1 && view.scale > 1) {
      view.x += now.x - before.x;
      view.y += now.y - before.y;
      apply();
    }
  });
  const lift = (event) => fingers.delete(event.pointerId);
  ['pointerup', 'pointercancel', 'pointerleave'].forEach((name) => svg.addEventListener(name, lift));
  svg.addEventListener('click', (event) => moved && event.preventDefault(), true);

  const centre = (factor) => () => zoom(factor, box().width / 2, box().height / 2);
  const whole = () => {
    view.scale = 1;
    apply();
  };
  const button = (text, label, act) => h('button', { type: 'button', 'aria-label': label, onclick: act }, text);
  return h('div', { class: 'zoom' }, button('+', t('map.closer'), centre(STEP)), button('−', t('map.farther'), centre(1 / STEP)), button('⟲', t('map.whole'), whole));
}
