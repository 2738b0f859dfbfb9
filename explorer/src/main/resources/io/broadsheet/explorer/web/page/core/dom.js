// Everything on the page is made here: text becomes text nodes, never markup.

const PROPERTIES = new Set(['value', 'checked', 'open', 'selected', 'hidden', 'disabled']);

/** An element with attributes, listeners (`onclick`) and children (nodes, strings, arrays, null). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (PROPERTIES.has(name)) element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** Puts `children` in the place of what `parent` holds. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
}

/** Pieces of text, those that were searched for marked. */
export function marked(pieces) {
  return pieces.map((piece) => (piece.hit ? h('mark', {}, piece.text) : piece.text));
}
