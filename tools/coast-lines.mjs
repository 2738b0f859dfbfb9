// Makes the coast lines of Kibana's map from Natural Earth's at 1:10 million: fine along the coast of China, coarse
// elsewhere, so that a specification can carry them.
//
//   npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3
//   node tools/coast-lines.mjs > indexer/src/main/resources/io/broadsheet/indexer/kibana/land.topology.json
import { readFileSync } from 'node:fs';
import { feature, quantize } from 'topojson-client';
import { filter, presimplify, simplify } from 'topojson-simplify';

// Square degrees: what a bend must cover to stay, and an island.
const [BEND, ISLAND, SMALL_ISLAND] = [0.1, 0.5, 0.005];
const FINER = 400;
const STEPS = 100_000;

const isNear = (east, north) => east > 105 && east < 128 && north > 17 && north < 43;

function isLarge(topology, arcs) {
  const ring = feature(topology, { type: 'Polygon', arcs: [arcs] }).geometry.coordinates[0];
  const [west, east, south, north] = [0, 1].flatMap((side) => {
    const values = ring.map((point) => point[side]);
    return [Math.min(...values), Math.max(...values)];
  });
  const least = isNear((west + east) / 2, (south + north) / 2) ? SMALL_ISLAND : ISLAND;
  return (east - west) * (north - south) > least;
}

const full = JSON.parse(readFileSync('node_modules/world-atlas/land-10m.json', 'utf8'));
const weighed = presimplify(full);
for (const point of weighed.arcs.flat()) if (isNear(point[0], point[1])) point[2] *= FINER;
const simple = simplify(weighed, BEND);
const large = filter(simple, (arcs) => isLarge(simple, arcs));
const land = quantize(large, STEPS);
process.stdout.write(JSON.stringify({ ...land, objects: { land: land.objects.land } }));
