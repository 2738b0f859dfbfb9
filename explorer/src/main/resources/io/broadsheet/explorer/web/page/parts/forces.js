// Lays a graph out by forces (Fruchterman and Reingold, 1991), then stretches it to fill its frame.

const ROUNDS = 320;

/** Positions in the frame for `count` nodes joined by `edges` ({ one, other, weight from 0 to 1 }). */
export function layOut(count, edges, { width, height, margin }) {
  const nodes = Array.from({ length: count }, (_, i) => ({ x: 0.5 + 0.4 * Math.cos(i * 2.399963), y: 0.5 + 0.4 * Math.sin(i * 2.399963) }));
  const ideal = 0.9 / Math.sqrt(Math.max(1, count));
  for (let round = 0; round < ROUNDS; round++) {
    const heat = 0.12 * (1 - round / ROUNDS);
    const push = nodes.map(() => ({ x: 0, y: 0 }));
    repel(nodes, push, ideal);
    edges.forEach(({ one, other, weight }) => attract(nodes, push, one, other, (0.35 + weight) / ideal));
    nodes.forEach((node, i) => {
      push[i].x += (0.5 - node.x) * 0.35;
      push[i].y += (0.5 - node.y) * 0.35;
      const length = Math.hypot(push[i].x, push[i].y) || 1;
      const step = Math.min(heat, length);
      node.x += (push[i].x / length) * step;
      node.y += (push[i].y / length) * step;
    });
  }
  return stretched(nodes, width, height, margin);
}

function repel(nodes, push, ideal) {
  for (let i = 0; i < nodes.length; i++) {
    for (let j = i + 1; j < nodes.length; j++) {
      const [dx, dy] = [nodes[i].x - nodes[j].x || 1e-4, nodes[i].y - nodes[j].y || 1e-4];
      const force = (ideal * ideal) / (dx * dx + dy * dy);
      push[i].x += dx * force;
      push[i].y += dy * force;
      push[j].x -= dx * force;
      push[j].y -= dy * force;
    }
  }
}

function attract(nodes, push, one, other, strength) {
  const [dx, dy] = [nodes[one].x - nodes[other].x, nodes[one].y - nodes[other].y];
  const force = Math.hypot(dx, dy) * strength;
  push[one].x -= dx * force;
  push[one].y -= dy * force;
  push[other].x += dx * force;
  push[other].y += dy * force;
}

function stretched(nodes, width, height, margin) {
  const span = (values) => [Math.min(...values), Math.max(...values)];
  const [left, right] = span(nodes.map(({ x }) => x));
  const [top, bottom] = span(nodes.map(({ y }) => y));
  const fit = (value, low, high, size) => (high - low < 1e-6 ? size / 2 : margin + ((value - low) / (high - low)) * (size - 2 * margin));
  return nodes.map(({ x, y }) => ({ x: fit(x, left, right, width), y: fit(y, top, bottom, height) }));
}
