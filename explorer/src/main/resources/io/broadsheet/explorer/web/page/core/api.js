// Asks the server; what was asked lately is remembered, so that going back shows at once.

const REMEMBERED = 60;
const answers = new Map();

/** An answer that says what is wrong. */
export class ApiError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The JSON answer to a question. */
export async function ask(question, parameters, signal) {
  const url = `/api/${question}?${parameters}`;
  if (answers.has(url)) return answers.get(url);
  const answer = await fetched(url, signal);
  answers.set(url, answer);
  if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value);
  return answer;
}

/** Forgets what was asked, so that a second try asks again. */
export function forget() {
  answers.clear();
}

async function fetched(url, signal) {
  let response;
  try {
    response = await fetch(url, { signal, headers: { Accept: 'application/json' } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError('server-gone', String(error.message));
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(body.code ?? 'bug', body.message ?? String(response.status));
  return body;
}
