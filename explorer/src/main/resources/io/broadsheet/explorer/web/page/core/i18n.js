// Chinese by default, English by choice; the choice is in the address and remembered.

const LANGUAGES = { zh: 'zh-CN', en: 'en' };
let words = {};
let language = 'zh';

/** Chooses the language of the page and loads its words. */
export async function speak(parameters) {
  const asked = parameters.get('lang') ?? remembered();
  const chosen = asked in LANGUAGES ? asked : 'zh';
  if (parameters.get('lang')) remember(chosen);
  if (chosen === language && Object.keys(words).length > 0) return;
  const response = await fetch(`/assets/i18n/${chosen}.json`);
  words = await response.json();
  language = chosen;
  document.documentElement.lang = LANGUAGES[chosen];
}

/** The words for `key`, with `{name}` replaced by what is given. */
export function t(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** Words for `key` if there are any, else `fallback`. */
export function tOr(key, fallback) {
  return key in words ? words[key] : fallback;
}

export function lang() {
  return language;
}

/** The language that a switch would choose. */
export function otherLanguage() {
  return language === 'zh' ? 'en' : 'zh';
}

export function number(value) {
  return new Intl.NumberFormat(LANGUAGES[language]).format(value);
}

/** A large amount in words: 50亿, 5B. */
export function amount(value) {
  return new Intl.NumberFormat(LANGUAGES[language], { notation: 'compact', maximumFractionDigits: 2 }).format(value);
}

/** An ISO day as people write it. */
export function day(iso) {
  const parsed = new Date(iso + 'T00:00:00Z');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(parsed.getTime())) return iso;
  return new Intl.DateTimeFormat(LANGUAGES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(parsed);
}

function remembered() {
  try {
    return localStorage.getItem('lang');
  } catch {
    return null;
  }
}

function remember(chosen) {
  try {
    localStorage.setItem('lang', chosen);
  } catch {
    // A browser that keeps nothing still has the address bar.
  }
}
