// What lies beside a page or an article in its edition.

import { ask } from '../core/api.js';

/** The leaf of an issue with those before and after it, or null where the edition is not known. */
export async function neighbours(newspaper, day, issueId, signal) {
  if (!day) return null;
  const wanted = new URLSearchParams({ day, ...(newspaper ? { newspaper } : {}) });
  const edition = await ask('edition', wanted, signal).catch((error) => {
    if (error.name === 'AbortError') throw error;
    return null;
  });
  const at = edition?.leaves.findIndex((leaf) => leaf.issue === issueId) ?? -1;
  if (at < 0) return null;
  return { day: edition.day, leaf: edition.leaves[at], previous: edition.leaves[at - 1] ?? null, next: edition.leaves[at + 1] ?? null, leaves: edition.leaves };
}

/** The leaf with the number that a jump names, however it is written: 2, 02, A02. */
export function numbered(beside, number) {
  const digits = (text) => (/\d+/.test(text) ? Number(/\d+/.exec(text)[0]) : text);
  return beside?.leaves.find((leaf) => leaf.page && digits(leaf.page) === digits(number) && leaf.newspaper === beside.leaf.newspaper) ?? null;
}
