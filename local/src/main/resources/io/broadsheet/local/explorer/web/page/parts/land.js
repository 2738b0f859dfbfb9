// The outline of the land, from TopoJSON to the GeoJSON that ECharts reads.

const SMALLEST_SPAN = 3;
const OUTLIERS = 0.04;
let outline;
let names;

/** The land of the earth as GeoJSON, loaded once. */
export function land() {
  outline ??= fetch('/assets/map/land-50m.json').then((response) => response.json()).then(toGeoJson);
  return outline;
}

/** Names of provinces with longitude and latitude, for orientation. */
export function provinces() {
  names ??= fetch('/assets/map/provinces.json').then((response) => response.json());
  return names;
}

/** North-west and south-east of where nearly all places lie: one far away must not shrink the rest. */
export function boundsOf(places) {
  const [west, east] = spread(places.map((place) => place.longitude));
  const [south, north] = spread(places.map((place) => place.latitude));
  return [[west, Math.min(north, 85)], [east, Math.max(south, -60)]];
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * OUTLIERS);
  const low = sorted[cut];
  const high = sorted[sorted.length - 1 - cut];
  const margin = Math.max(SMALLEST_SPAN, high - low) * 0.15 + Math.max(0, SMALLEST_SPAN - (high - low)) / 2;
  return [low - margin, high + margin];
}

function toGeoJson(topology) {
  const arcs = topology.arcs.map((arc) => decoded(arc, topology.transform));
  const polygons = topology.objects.land.geometries.flatMap((geometry) => geometry.arcs);
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: '' },
        geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => joined(ring, arcs))) },
      },
    ],
  };
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
