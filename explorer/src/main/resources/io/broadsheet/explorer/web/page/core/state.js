// The address bar holds everything that a view shows.

/** What articles can be filtered by, in the order of the page. */
export const FACETS = ['newspaper', 'type', 'person', 'organization', 'place', 'project', 'campaign', 'document', 'office'];

/** What has a page of its own. */
export const ENTITIES = ['person', 'organization', 'place', 'project', 'campaign', 'document'];

const FILTERS = ['q', ...FACETS, 'from', 'to', 'mentioned-from', 'mentioned-to', 'money', 'undated', 'doubtful', 'credits'];
const PAGING = ['order', 'page'];
const OPENED = ['article', 'issue', 'at', 'entity', 'compare', 'edition', 'passage'];
export const VIEWS = ['articles', 'editions', 'names', 'map', 'connections'];

/** The parameters of the address bar. */
export function current() {
  return new URLSearchParams(location.search);
}

/** Which view the parameters ask for. */
export function viewOf(parameters) {
  const opened = ['article', 'issue', 'entity', 'compare', 'edition'].find((name) => parameters.get(name));
  if (opened) return opened;
  const view = parameters.get('view');
  return VIEWS.includes(view) ? view : 'articles';
}

/** The parameters that decide which articles are meant, for the API. */
export function criteria(parameters, withPaging = false) {
  const kept = new URLSearchParams();
  for (const [name, value] of parameters) {
    if (value !== '' && (FILTERS.includes(name) || (withPaging && PAGING.includes(name)))) kept.append(name, value);
  }
  return kept;
}

/** An address with all of `parameters` but those in `changes`; null removes, arrays repeat. */
export function address(parameters, changes) {
  const next = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const each of [value].flat()) {
      if (each !== null && each !== undefined && each !== '') next.append(name, each);
    }
  }
  if (!('page' in changes)) next.delete('page');
  return '/?' + next;
}

/** The filters as pairs of name and value, without free text. */
export function filters(parameters) {
  return [...criteria(parameters)].filter(([name]) => name !== 'q');
}

/** Adds one value of a filter that can have several. */
export function withFilter(parameters, name, value) {
  const values = parameters.getAll(name);
  return address(parameters, { [name]: values.includes(value) ? values : [...values, value] });
}

/** Takes one value of a filter away. */
export function withoutFilter(parameters, name, value) {
  return address(parameters, { [name]: parameters.getAll(name).filter((each) => each !== value) });
}

/** A new search for one thing alone. */
export function only(parameters, changes) {
  const kept = new URLSearchParams();
  if (parameters.get('lang')) kept.set('lang', parameters.get('lang'));
  return address(kept, changes);
}

/** The id of an entity of `kind`, a facet. */
export function entityId(kind, name) {
  return `${kind.toUpperCase()}:${name}`;
}

/** The page of an entity. */
export function entityHref(parameters, kind, name) {
  return address(parameters, { ...nothingOpened(), entity: entityId(kind, name), page: parameters.get('page') });
}

/** The same search, without an article or a page opened. */
export function backToSearch(parameters) {
  return address(parameters, { ...nothingOpened(), page: parameters.get('page') });
}

function nothingOpened() {
  return Object.fromEntries(OPENED.map((name) => [name, null]));
}

/** Opens an address of ours as a click on its link would. */
export function open(href) {
  document.dispatchEvent(new CustomEvent('broadsheet:go', { detail: href }));
}
