/**
 * The one script of the pages: results while typing on the front page. Without it the form asks the server. It reads
 * this gateway's own interface and writes text, never markup.
 */
interface Named {
  text: string;
  detail: string | null;
  page: string;
}

interface Group {
  label: string;
  labelEn: string;
  total: number;
  more: string;
  hits: { title: string; summary: string; page: string }[];
}

/** The answer to what was typed, as `/v1/ask` gives it. */
interface Answer {
  outcome: 'answer' | 'ambiguous' | 'related' | 'not_held' | 'urgent';
  answer: string;
  facts: unknown[];
  citations: { title: string; number?: string; url: string }[];
  options: { label: string; question: string }[];
}

interface Found {
  data: Group[];
  answer: Answer | null;
}

/** Pause in typing after which results follow. */
const PAUSE_MS = 160;
/** Characters of a detail; a longer one ends at a word. */
const MOST = 110;
const SHOWN = 3;

const english = document.documentElement.lang === 'en';

/** A node with text, appended. */
function node<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
  parent: Element,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  parent.append(made);
  return made;
}

/** An address of this site that keeps the language. */
function local(path: string): string {
  const url = new URL(path, location.href);
  if (english) url.searchParams.set('lang', 'en');
  return url.pathname + url.search + url.hash;
}

const shortened = (text: string): string =>
  text.length > MOST ? `${text.slice(0, text.lastIndexOf(' ', MOST))}…` : text;

/** A heading and its links. */
function list(live: Element, title: string, items: readonly Named[]): void {
  node('h2', title, live);
  const all = node('ul', '', live);
  for (const { text, detail, page } of items) {
    const entry = node('li', '', all);
    node('a', text, entry).href = local(page);
    if (detail) node('small', shortened(detail), entry);
  }
}

/** Options shown while typing; the page of the answer has the others. */
const MOST_OPTIONS = 6;

/** The answer, what it rests on, and further questions or “which one?” to press. */
function tell(live: Element, { outcome, answer, citations, options }: Answer, q: string): void {
  const sheet = node('div', '', live);
  sheet.className = 'told';
  const headings: Partial<Record<Answer['outcome'], [string, string]>> = {
    ambiguous: ['Bạn hỏi điều nào?', 'Which one?'],
    not_held: ['Dữ liệu ở đây không có', 'Not held here'],
  };
  const heading = headings[outcome] ?? ['Trả lời', 'Answer'];
  node('h2', heading[english ? 1 : 0] as string, sheet);
  const said = node('p', answer, sheet);
  said.lang = 'vi';
  // What there is to choose between is pressed first; the sentences that tell it stand below.
  const isChoice = outcome === 'ambiguous' && options.length > 0;
  if (isChoice) said.className = 'small';
  if (options.length > 0) {
    const choices = node('ul', '', sheet);
    choices.className = 'choices';
    for (const { label, question } of options.slice(0, MOST_OPTIONS)) {
      node('a', label, node('li', '', choices)).href = local(`/ask?q=${encodeURIComponent(question)}`);
    }
    if (isChoice) said.before(choices);
  }
  const source = node('p', '', sheet);
  source.className = 'soft small';
  for (const { title, number, url } of citations.slice(0, 1))
    node('a', number ? `${number}: ${title}` : title, source).href = url.startsWith('/') ? local(url) : url;
  if (citations.length > 0) source.append(' · ');
  const whole = english ? 'The whole answer' : 'Xem đủ câu trả lời';
  node('a', whole, source).href = local(`/ask?q=${encodeURIComponent(q)}`);
}

/** Shows what was found, the answer first, and answers how much there is. */
function show(live: Element, names: readonly Named[], { data: groups, answer }: Found, q: string): number {
  live.textContent = '';
  // A bare name is a question back without a figure: the pages of that name come before it.
  const isBareName = answer?.outcome === 'ambiguous' && answer.facts.length === 0;
  if (answer && !isBareName) tell(live, answer, q);
  if (names.length > 0) list(live, english ? 'Did you mean' : 'Gợi ý', names.slice(0, 4));
  if (answer && isBareName) tell(live, answer, q);
  for (const { label, labelEn, total, more, hits } of groups) {
    const items = hits
      .slice(0, SHOWN)
      .map(({ title, summary, page }) => ({ text: title, detail: summary, page }));
    list(live, english ? labelEn : label, items);
    if (total > SHOWN) {
      const all = english ? `All ${total}` : `Xem cả ${total} kết quả`;
      node('a', all, node('p', '', live)).href = local(more);
    }
  }
  return groups.reduce((sum, { total }) => sum + total, answer ? 1 : 0);
}

function follow(form: HTMLFormElement, input: HTMLInputElement, live: HTMLElement, said: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let going: AbortController | undefined;
  const close = (): void => {
    live.hidden = true;
    live.textContent = '';
    said.textContent = '';
  };
  const ask = async (): Promise<void> => {
    const q = input.value.replace(/\s+/g, ' ').trim();
    going?.abort();
    if (q.length < 2) return close();
    going = new AbortController();
    const { signal } = going;
    const get = async <T>(path: string): Promise<T | null> => {
      const response = await fetch(path + encodeURIComponent(q), { signal });
      return response.ok ? ((await response.json()) as T) : null;
    };
    try {
      const [named, found] = await Promise.all([
        get<{ data: Named[] }>('/v1/suggest?q='),
        get<Found>('/v1/search?q='),
      ]);
      const count = show(live, named?.data ?? [], found ?? { data: [], answer: null }, q);
      live.hidden = live.childElementCount === 0;
      if (count === 0) said.textContent = english ? 'Nothing found yet' : 'Chưa tìm thấy gì';
      else said.textContent = english ? `${count} results below` : `Có ${count} kết quả bên dưới`;
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) close();
    }
    return undefined;
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || live.hidden) return;
    const stops: HTMLElement[] = [input, ...live.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? undefined : stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

const form = document.querySelector<HTMLFormElement>('form[data-live]');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');
const live = document.getElementById('live');
const said = document.getElementById('said');
if (form && input && live && said) follow(form, input, live, said);

export {};
