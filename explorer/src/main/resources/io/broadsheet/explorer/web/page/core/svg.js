// Pictures are SVG: they take their colours from the style sheet, and their words are text.

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The pictures on the page now, each with what to undo when it goes. */
const shown = new Set();

/** An element of a picture, with attributes, listeners and children as `h` takes them. */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * A picture that `draw(svg, width, height)` fills once it is on the page, and anew when it gets another
 * size. It is for the eye and the pointer: every picture has a table beside it.
 */
export function picture(className, draw) {
  const svg = s('svg', { class: `chart ${className}`, 'aria-hidden': 'true', focusable: 'false' });
  let before = '';
  const resizing = new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect;
    const size = `${Math.round(width)} ${Math.round(height)}`;
    if (size === before || width === 0) return;
    before = size;
    svg.setAttribute('viewBox', `0 0 ${size}`);
    svg.replaceChildren();
    draw(svg, width, height);
  });
  resizing.observe(svg);
  shown.add(() => resizing.disconnect());
  return svg;
}

/** Forgets the pictures that were shown. */
export function clearPictures() {
  shown.forEach((undo) => undo());
  shown.clear();
}

const STYLES = ['fill', 'stroke', 'stroke-width', 'opacity', 'fill-opacity', 'stroke-opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order', 'stroke-linejoin'];
const SHARPER = 2;

/** Saves a picture as PNG, as it looks now. */
export async function savePicture(svg, name) {
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(styled(svg, width, height)))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARPER;
  canvas.height = height * SHARPER;
  const context = canvas.getContext('2d');
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

/** A copy that carries its style, for where the style sheet does not reach. */
function styled(svg, width, height) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    STYLES.forEach((property) => element.setAttribute(property, style.getPropertyValue(property)));
  });
  copy.setAttribute('xmlns', NAMESPACE);
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  return copy;
}
