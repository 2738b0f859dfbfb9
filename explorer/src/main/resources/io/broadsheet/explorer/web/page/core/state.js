// The address bar holds everything that a view shows.

/** What articles can be filtered by, in the order of the page. */
export const FACETS = ['person', 'organization', 'place', 'project', 'campaign', 'document', 'office', 'type', 'newspaper'];

const FILTERS = ['q', ...FACETS, 'from', 'to', 'mentioned-from', 'mentioned-to', 'money', 'undated', 'doubtful'];
const PAGING = ['order', 'page'];
export const VIEWS = ['articles', 'names', 'map', 'connections'];

/** The parameters of the address bar. */
export function current() {
  return new URLSearchParams(location.search);
}

/** Which view the parameters ask for. */
export function viewOf(parameters) {
  if (parameters.get('article')) return 'article';
  if (parameters.get('issue')) return 'issue';
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

/** The same search, without an article or a page opened. */
export function backToSearch(parameters) {
  return address(parameters, { article: null, issue: null, at: null, page: parameters.get('page') });
}
