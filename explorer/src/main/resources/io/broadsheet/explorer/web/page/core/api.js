// Asks the server; what was asked lately is remembered for a while, so that going back shows at once.

const REMEMBERED = 60;
const FRESH = 30_000;
const SLOW = 5_000;
const answers = new Map();
let onSlow = () => {};
let underWay = 0;
let slowNotice;

/** An answer that says what is wrong. */
export class ApiError extends Error {
  constructor(code, body) {
    super(body.message ?? code);
    this.code = code;
    this.parameter = body.parameter;
    this.rule = body.rule;
  }
}

/** The JSON answer to a question. */
export async function ask(question, parameters, signal) {
  const url = `/api/${question}?${parameters}`;
  const known = answers.get(url);
  if (known && Date.now() - known.time < FRESH) return known.answer;
  const answer = await fetched(url, signal);
  answers.delete(url);
  answers.set(url, { answer, time: Date.now() });
  if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value);
  return answer;
}

/** The answer as it is now. */
export function askAnew(question, parameters, signal) {
  return fetched(`/api/${question}?${parameters}`, signal, false);
}

/** Forgets what was asked, so that a second try asks again. */
export function forget() {
  answers.clear();
}

/** Calls `tell` with true when an answer takes long, and with false when it is there. */
export function whenSlow(tell) {
  onSlow = tell;
}

async function fetched(url, signal, awaited = true) {
  if (awaited) begin();
  try {
    return await read(url, signal);
  } finally {
    if (awaited) end();
  }
}

async function read(url, signal) {
  let response;
  let body;
  try {
    response = await fetch(url, { signal, headers: { Accept: 'application/json' } });
    body = await response.json();
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    if (!response) throw new ApiError('server-gone', {});
    body = {};
  }
  if (!response.ok) throw new ApiError(body.code ?? 'bug', body);
  return body;
}

function begin() {
  underWay += 1;
  slowNotice ??= setTimeout(() => onSlow(true), SLOW);
}

function end() {
  underWay -= 1;
  if (underWay > 0) return;
  clearTimeout(slowNotice);
  slowNotice = undefined;
  onSlow(false);
}
