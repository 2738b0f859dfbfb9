// From degrees to pixels (Mercator), and points that would lie on each other into clusters.

const RADIANS = Math.PI / 180;
const HIGHEST = 80;
const CLUSTER = 26;

function mercator(lat) {
  const held = Math.min(HIGHEST, Math.max(-HIGHEST, lat)) * RADIANS;
  return -Math.log(Math.tan(Math.PI / 4 + held / 2)) / RADIANS;
}

/** A projection that fits `[[west, north], [east, south]]` into the frame. */
export function fitted([[west, north], [east, south]], { width, height }) {
  const [top, bottom] = [mercator(north), mercator(south)];
  const scale = Math.min(width / (east - west), height / (bottom - top));
  const left = (width - (east - west) * scale) / 2;
  const above = (height - (bottom - top) * scale) / 2;
  return (lon, lat) => [left + (lon - west) * scale, above + (mercator(lat) - top) * scale];
}

/** The path of polygons of degrees. */
export function outlinePath(polygons, project) {
  return polygons.flatMap((rings) => rings.map((ring) => `M${ring.map(([lon, lat]) => project(lon, lat).map((value) => value.toFixed(1)).join(' ')).join('L')}Z`)).join('');
}

/** Points near each other as one, the most frequent place first; size says how many articles. */
export function clusters(points, most) {
  const result = [];
  for (const point of points.sort((a, b) => b.place.count - a.place.count)) {
    const near = result.find((other) => Math.hypot(other.x - point.x, other.y - point.y) < CLUSTER);
    if (near) near.places.push(point.place);
    else result.push({ x: point.x, y: point.y, places: [point.place] });
  }
  return result.map((each) => ({ ...each, radius: 4 + 11 * Math.sqrt(Math.min(1, each.places[0].count / most)) }));
}
