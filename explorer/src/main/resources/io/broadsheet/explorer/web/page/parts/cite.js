// A reference to an article as Chinese standards (GB/T 7714) write one for newspapers.

/** The reference; what is not known is left out. */
export function citation(article) {
  const people = (article.reporters ?? []).map((reporter) => reporter.name).slice(0, 3);
  const authors = people.length > 0 ? `${people.join(', ')}. ` : '';
  const paper = [article.newspaper, article.day].filter(Boolean).join(', ');
  const page = article.page ? `(${article.page})` : '';
  return `${authors}${article.headline ?? ''}[N]. ${paper}${page}.`.replace('. .', '.');
}
