// What Kibana's Vega plugin makes of a data set's url: the request that Elasticsearch gets.

const CLAUSE = /^%dashboard_context-(must|filter|must_not)_clause%$/;

/**
 * The request of a `url` of a specification.
 *
 * @param url with index, body, %context% and %timefield%
 * @param range the dashboard's, `{ min, max }` in milliseconds
 * @param context the bool query of the dashboard's filters, `{ must, filter, should, must_not }`
 */
export function requestOf(url, range, context) {
  const { '%context%': usesContext, '%timefield%': timeField, index, body, ...unknown } = structuredClone(url);
  if (Object.keys(unknown).length > 0) throw new Error(`Kibana knows nothing of ${Object.keys(unknown)} in a url`);
  if (body.query !== undefined) {
    if (usesContext || timeField) throw new Error('Kibana refuses %context% and %timefield% beside a query');
    body.query = filled(body.query, range, context);
  } else if (usesContext) {
    const must = timeField ? [{ range: { [timeField]: bounds(range) } }] : [];
    body.query = { bool: { ...context, must: [...context.must, ...must] } };
  } else if (timeField) {
    body.query = { range: { [timeField]: bounds(range) } };
  }
  if (body.aggs) body.aggs = filled(body.aggs, range, context);
  return { index, body };
}

function filled(value, range, context) {
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const clause = typeof item === 'string' && item.match(CLAUSE);
      return clause ? context[clause[1]] : [filled(item, range, context)];
    });
  }
  if (value === null || typeof value !== 'object') return value;
  if (value['%timefilter%'] === true) return bounds(range);
  if (value['%timefilter%']) return range[value['%timefilter%']];
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filled(inner, range, context)]));
}

function bounds({ min, max }) {
  return {
    gte: new Date(min).toISOString(),
    lte: new Date(max).toISOString(),
    format: 'strict_date_optional_time',
  };
}
