// ECharts is large: it is fetched when the first chart is shown, after the words are there.

import { h } from './dom.js';
import { colour, mayMove, onChange } from './theme.js';

let library;

/** The charts on the page now, each with what to undo when it goes. */
const shown = new Set();

/** ECharts itself. */
export function echarts() {
  library ??= import('/assets/vendor/echarts.js');
  return library;
}

/**
 * A place that a chart is painted in once it is on the page. Nothing in it is for screen readers or
 * the keyboard: every chart has a table beside it.
 */
export function chart(className, options, onClick) {
  const canvas = h('div', { class: `chart ${className}`, 'aria-hidden': 'true' });
  canvas.painted = paint(canvas, options, onClick);
  return canvas;
}

/** Frees the charts that were shown. */
export function clearCharts() {
  shown.forEach((undo) => undo());
  shown.clear();
}

async function paint(canvas, options, onClick) {
  const lib = await echarts();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  if (!canvas.isConnected) return null;
  const painted = lib.init(canvas, null, { renderer: 'canvas' });
  const draw = () => painted.setOption({ ...common(), ...options(lib) }, true);
  draw();
  if (onClick) painted.on('click', onClick);
  const resizing = new ResizeObserver(() => painted.resize());
  resizing.observe(canvas);
  const stopListening = onChange(draw);
  shown.add(() => {
    resizing.disconnect();
    stopListening();
    painted.dispose();
  });
  return painted;
}

function common() {
  return {
    animation: mayMove(),
    textStyle: { color: colour('ink'), fontFamily: colour('sans') },
  };
}

/** A tooltip painted on the canvas: text from newspapers never becomes markup. */
export function tooltip(formatter) {
  return {
    renderMode: 'richText',
    confine: true,
    backgroundColor: colour('paper-raised'),
    borderColor: colour('rule'),
    textStyle: { color: colour('ink'), fontSize: 13 },
    formatter,
  };
}
