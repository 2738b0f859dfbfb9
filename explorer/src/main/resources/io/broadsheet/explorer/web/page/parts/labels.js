// Labels beside points, without one over another: each takes the first place around its point that is free.

const ASIDE = [[1, 0], [-1, 0], [0, -1], [0, 1], [0.7, -0.8], [-0.7, -0.8], [0.7, 0.8], [-0.7, 0.8]];
const RINGS = [1, 2.2, 3.6, 5.2, 7];

/** The width of a text of `size` pixels: Chinese characters are square, others about half as wide. */
export function widthOf(text, size) {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e7f ? size : size * 0.58), 0);
}

/**
 * Places for the labels of `points` ({ x, y, radius, text }) in order of importance; null where there is
 * none within `frame` ({ width, height }). With `always` they go farther away rather than nowhere.
 */
export function placeLabels(points, frame, size, always) {
  const taken = points.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return points.map((point) => {
    const width = widthOf(point.text, size) + 4;
    for (const ring of always ? RINGS : RINGS.slice(0, 1)) {
      for (const [dx, dy] of ASIDE) {
        const x = point.x + dx * (point.radius + (width / 2 + 3) * (ring === 1 ? 1 : ring * 0.55 + 0.45) * Math.min(1, Math.abs(dx) * 2)) ;
        const y = point.y + dy * (point.radius + size * 0.75 * ring);
        const box = { left: x - width / 2, right: x + width / 2, top: y - size * 0.62, bottom: y + size * 0.62 };
        if (isIn(box, frame) && !taken.some((other) => meets(box, other))) {
          taken.push(box);
          return { x, y: y + size * 0.36, far: ring > 1 };
        }
      }
    }
    return null;
  });
}

function isIn(box, { width, height }) {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}

function meets(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
