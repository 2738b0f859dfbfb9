// Fields for what cannot be chosen from a list: days, days that texts speak of, amounts.

import { h } from '../core/dom.js';
import { t } from '../core/i18n.js';
import { address, open } from '../core/state.js';

/** What an amount can be given in. */
const UNITS = { yuan: 1, wan: 1e4, million: 1e6, yi: 1e8 };

export function controls(parameters) {
  const fields = Object.fromEntries(['from', 'to', 'mentioned-from', 'mentioned-to'].map((name) => [name, dayField(name, parameters)]));
  const [money, unit] = moneyFields(parameters);
  const submit = (event) => {
    event.preventDefault();
    const days = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
    const field = document.getElementById('q');
    open(address(parameters, { ...days, money: money.value === '' ? null : Number(money.value) * UNITS[unit.value], q: field.value.trim() }));
  };
  return h(
    'form',
    { class: 'controls', onsubmit: submit },
    group(t('controls.days'), fields.from, fields.to),
    group(t('controls.mentioned'), fields['mentioned-from'], fields['mentioned-to']),
    h('fieldset', {}, h('legend', {}, t('controls.money')), h('div', { class: 'amount' }, money, unit)),
    h('button', { type: 'submit' }, t('filters.apply')),
  );
}

function group(name, from, to) {
  return h('fieldset', {}, h('legend', {}, name), h('label', {}, t('filter.from'), from), h('label', {}, t('filter.to'), to));
}

function dayField(name, parameters) {
  return h('input', { type: 'date', name, value: parameters.get(name) ?? '', min: '0001-01-01', max: '9999-12-31' });
}

function moneyFields(parameters) {
  const now = Number(parameters.get('money') ?? 0);
  const unit = Object.keys(UNITS).filter((name) => (name === 'yuan' ? true : now >= UNITS[name])).at(-1);
  const shown = now > 0 ? unit : 'yi';
  const field = h('input', { type: 'number', name: 'money', min: 0, step: 'any', inputmode: 'decimal', value: now > 0 ? String(now / UNITS[shown]) : '', 'aria-label': t('filter.money') });
  const choice = h('select', { 'aria-label': t('controls.unit') }, Object.keys(UNITS).map((name) => h('option', { value: name, selected: name === shown }, t(`money.${name}`))));
  return [field, choice];
}
