// Dates of EDTF (ISO 8601-2) as people write them.

import { lang } from './i18n.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const PARTS = {
  zh: { 21: '春', 22: '夏', 23: '秋', 24: '冬', 33: '一季度', 34: '二季度', 35: '三季度', 36: '四季度', 40: '上半年', 41: '下半年' },
  en: {
    21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter', 33: 'first quarter', 34: 'second quarter', 35: 'third quarter', 36: 'fourth quarter',
    40: 'first half', 41: 'second half',
  },
};
const WORDS = {
  zh: { unknown: '（年份不详）', about: (text) => `${text}前后`, to: (from, to) => `${from}至${to}`, since: (from) => `${from}起`, until: (to) => `${to}止` },
  en: { unknown: ' (year unknown)', about: (text) => `about ${text}`, to: (from, to) => `${from} to ${to}`, since: (from) => `since ${from}`, until: (to) => `until ${to}` },
};

/** `edtf` in words of the language; what is none stays as it is. */
export function dateInWords(edtf, language = lang()) {
  const words = WORDS[language];
  if (!edtf.includes('/')) return single(edtf, language);
  const [from, to] = edtf.split('/');
  if (to === '..' || to === '') return words.since(single(from, language));
  if (from === '..' || from === '') return words.until(single(to, language));
  return words.to(single(from, language), single(to, language));
}

function single(edtf, language) {
  const match = /^(-?[\dX]{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[\d:]+)?([~?%]?)$/.exec(edtf);
  if (!match) return edtf;
  const [, year, part, day, doubt] = match;
  const said = language === 'zh' ? chinese(year, part, day) : english(year, part, day);
  return doubt ? WORDS[language].about(said) : said;
}

function chinese(year, part, day) {
  const known = year !== 'XXXX';
  const rest = part ? (PARTS.zh[Number(part)] ?? `${Number(part)}月`) + (day ? `${Number(day)}日` : '') : '';
  return known ? chineseYear(year) + rest : rest + WORDS.zh.unknown;
}

function chineseYear(year) {
  if (year.endsWith('XX')) return `${Number(year.slice(0, 2)) + 1}世纪`;
  if (year.endsWith('X')) return `${year.slice(0, 3)}0年代`;
  return year.startsWith('-') ? `公元前${Number(year.slice(1))}年` : `${Number(year)}年`;
}

function english(year, part, day) {
  const known = year !== 'XXXX';
  const number = Number(part);
  const name = part ? (PARTS.en[number] ?? MONTHS[number - 1] ?? part) : '';
  const when = day ? `${Number(day)} ${name}` : name;
  if (!known) return when + WORDS.en.unknown;
  return [when, number > 20 && when ? 'of' : '', englishYear(year)].filter(Boolean).join(' ');
}

function englishYear(year) {
  if (year.endsWith('XX')) return `${year.slice(0, 2)}00s`;
  if (year.endsWith('X')) return `${year.slice(0, 3)}0s`;
  return year.startsWith('-') ? `${Number(year.slice(1))} BC` : String(Number(year));
}
