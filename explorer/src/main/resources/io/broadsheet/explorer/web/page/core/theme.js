// Charts are painted, so they must be told the colours of the page, and when these change.

const dark = matchMedia('(prefers-color-scheme: dark)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The colour that the style sheet gives to `--name`. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Calls `paint` when light becomes dark or the other way round. */
export function onChange(paint) {
  dark.addEventListener('change', paint);
  return () => dark.removeEventListener('change', paint);
}

/** Whether things may move. */
export function mayMove() {
  return !calm.matches;
}
