/** Câu hỏi đã lưu: asked again after each publish; what an answer was, and what it has become. */
import { type Child, h } from '../../../embed/elements/dom.ts';
import { call, type Schemas, send } from './api.ts';
import { act, button, fill, say } from './feedback.ts';
import { field } from './fields.ts';
import { domainLabel } from './workplace.ts';

type Saved = Schemas['SavedQuestion'];
type Result = Schemas['SavedResult'];
type Kind = NonNullable<Saved['change']>['kind'];

export const KINDS: Readonly<Record<Kind, string>> = {
  gone: 'Không còn đáp án',
  found: 'Nay có đáp án',
  values: 'Số liệu đổi',
  records: 'Bản ghi khác trả lời',
  other: 'Cách hiểu đổi',
};

const OUTCOMES: Readonly<Record<Result['outcome'], string>> = {
  answer: 'Trả lời',
  ambiguous: 'Hỏi lại',
  urgent: 'Khẩn cấp',
  search: 'Tìm thấy',
  nothing: 'Không tìm thấy gì',
};

const SHOWN = 240;

/** A result in a line: what it is, of which domain, and its words. */
export function resultText({ outcome, domain, answer }: Result): string {
  const said = answer && answer.length > SHOWN ? `${answer.slice(0, SHOWN)}…` : answer;
  return [OUTCOMES[outcome], domain && domainLabel(domain), said].filter(Boolean).join(' · ');
}

/** What something was and what it has become. */
export const changeList = (before: Result, after: Result): HTMLElement =>
  h(
    'dl',
    {},
    h('dt', {}, 'Trước'),
    h('dd', {}, resultText(before)),
    h('dt', {}, 'Nay'),
    h('dd', {}, resultText(after)),
  );

const list = h('div', { id: 'saved-questions' });

async function see({ id, question }: Saved): Promise<void> {
  await send('POST', `/saved-questions/${id}/seen`);
  await read();
  say(`Đã xem thay đổi của “${question}”.`);
}

async function forget({ id, question }: Saved): Promise<void> {
  await send('DELETE', `/saved-questions/${id}`);
  await read();
  say(`Đã bỏ câu hỏi “${question}”.`);
}

const card = (saved: Saved): Child =>
  h(
    'li',
    {},
    h('h4', {}, saved.question, saved.change && ` – ${KINDS[saved.change.kind]}`),
    saved.change
      ? changeList(saved.change.before, saved.change.after)
      : h('p', { class: 'soft' }, saved.result ? resultText(saved.result) : 'Chưa được hỏi lần nào.'),
    h(
      'p',
      { class: 'buttons' },
      saved.change && button('Đã xem', () => see(saved), { name: `Đã xem thay đổi của “${saved.question}”` }),
      button('Bỏ câu hỏi', () => forget(saved), { look: 'quiet', name: `Bỏ câu hỏi “${saved.question}”` }),
    ),
  );

const show = (saved: readonly Saved[]): Child[] =>
  saved.length === 0
    ? [h('p', { class: 'empty' }, 'Chưa lưu câu hỏi nào.')]
    : [h('ul', { class: 'plain' }, saved.map(card))];

export const read = (): Promise<void> =>
  fill(
    list,
    () => call<Saved[]>('/saved-questions'),
    ({ data }) => show(data),
  );

/** Asks again what is to be asked again, some at a time, and answers the questions whose answer changed. */
export async function askAgain(): Promise<Saved[]> {
  const changed: Saved[] = [];
  for (;;) {
    const { data } = await send<Schemas['SavedQuestionsChecked']>('POST', '/saved-questions/check');
    changed.push(...data.changed);
    if (data.left === 0 || data.checked === 0) return changed;
  }
}

/** Keeps a question. Throws Refused. */
export async function saveQuestion(question: string): Promise<void> {
  await send('POST', '/saved-questions', { question });
}

const question = h('input', { name: 'question', maxlength: 300, autocomplete: 'off', required: true });
const add = h('button', {}, 'Lưu câu hỏi');
const form = h(
  'form',
  { class: 'sheet', 'aria-label': 'Lưu câu hỏi' },
  field('Câu hỏi', question, 'Như người dân gõ, có dấu hay không dấu đều được.'),
  h('p', { class: 'buttons' }, add),
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  act(add, async () => {
    const text = question.value.trim();
    await saveQuestion(text);
    form.reset();
    await read();
    say(`Đã lưu câu hỏi “${text}”; sau mỗi lần công bố nó được hỏi lại.`);
  });
});

export const savedQuestions = h(
  'div',
  {},
  h('h3', {}, 'Câu hỏi đã lưu'),
  h('p', { class: 'soft' }, 'Sau mỗi lần công bố các câu này được hỏi lại; câu có đáp án đổi đứng trước.'),
  form,
  h(
    'p',
    { class: 'buttons' },
    button(
      'Hỏi lại ngay',
      async () => {
        const changed = await askAgain();
        await read();
        say(changed.length === 0 ? 'Không đáp án nào đổi.' : `Có ${changed.length} đáp án đổi.`);
      },
      { look: 'quiet' },
    ),
  ),
  list,
);

export const clearQuestions = (): void => list.replaceChildren();
