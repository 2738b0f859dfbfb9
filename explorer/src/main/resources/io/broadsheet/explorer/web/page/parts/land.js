// The outline of the land, from TopoJSON to polygons of degrees.

const SMALLEST_SPAN = 3;
const OUTLIERS = 0.1;
let outline;
let names;

/** The land of the earth as polygons, loaded once. */
export function land() {
  outline ??= fetch('/assets/map/land-50m.json').then((response) => response.json()).then(toPolygons);
  return outline;
}

/** Names of provinces with longitude and latitude, for orientation. */
export function provinces() {
  names ??= fetch('/assets/map/provinces.json').then((response) => response.json());
  return names;
}

/** North-west and south-east of where most mentions lie: a few far away must not shrink the rest. */
export function boundsOf(places) {
  const [west, east] = spread(places, (place) => place.longitude);
  const [south, north] = spread(places, (place) => place.latitude);
  return [[west, Math.min(north, 85)], [east, Math.max(south, -60)]];
}

function spread(places, value) {
  const cut = OUTLIERS * places.reduce((sum, place) => sum + place.count, 0);
  const low = reached([...places].sort((a, b) => value(a) - value(b)), cut, value);
  const high = reached([...places].sort((a, b) => value(b) - value(a)), cut, value);
  const margin = Math.max(SMALLEST_SPAN, high - low) * 0.15 + Math.max(0, SMALLEST_SPAN - (high - low)) / 2;
  return [low - margin, high + margin];
}

/** The value of the first place with which more than `cut` articles are counted. */
function reached(sorted, cut, value) {
  let sum = 0;
  return value(sorted.find((place) => (sum += place.count) > cut));
}

function toPolygons(topology) {
  const arcs = topology.arcs.map((arc) => decoded(arc, topology.transform));
  return topology.objects.land.geometries.flatMap((geometry) => geometry.arcs).map((rings) => rings.map((ring) => joined(ring, arcs)));
}

/** Positions of an arc, whose numbers are differences on a grid. */
function decoded(arc, { scale, translate }) {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** A ring of arcs; a negative number is an arc read backwards. */
function joined(ring, arcs) {
  return ring.flatMap((index, i) => {
    const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    return i === 0 ? arc : arc.slice(1);
  });
}
