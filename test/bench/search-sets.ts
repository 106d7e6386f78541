/** Question sets with known answers, as passages and queries, from `../shared/data/legal` when it is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitPassages } from '../../src/domains/legal-documents/passages.ts';

const DATA = join(import.meta.dirname, '../../../shared/data/legal');
export const SETS = ['alqac22', 'alqac25', 'vlsp25', 'zalo21', 'everyday'];
/** Questions in people's own words, ours, over the articles of another set. */
const EVERYDAY = { questions: join(import.meta.dirname, 'everyday-questions.jsonl'), articles: 'zalo21' };

export interface Passage {
  /** `number#anchor`, as the answers name it. */
  key: string;
  document: number;
  title: string;
  year: number;
  under: string | null;
  heading: string;
  text: string;
}

export interface Question {
  id: string;
  text: string;
  relevant: string[];
}

export interface QuestionSet {
  name: string;
  passages: Passage[];
  questions: Question[];
}

const lines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Questions of a set, every n-th so that at most `sample` remain. */
export function questionsOf(name: string, sample: number): Question[] {
  const file = name === 'everyday' ? EVERYDAY.questions : join(DATA, name, 'queries-dev.jsonl');
  const all = lines<Question>(readFileSync(file, 'utf8'));
  const step = Math.ceil(all.length / sample);
  return all.filter((_, index) => index % step === 0);
}

/** Reads a set, or null where the data is not at hand. */
export function readSet(name: string, sample: number): QuestionSet | null {
  const folder = join(DATA, name === 'everyday' ? EVERYDAY.articles : name);
  if (!existsSync(folder)) return null;
  const packed = join(folder, 'documents.ndjson.gz');
  const text = existsSync(packed)
    ? gunzipSync(readFileSync(packed)).toString()
    : readFileSync(join(folder, 'documents.ndjson'), 'utf8');
  const passages: Passage[] = [];
  const documents = lines<{ number: string; title: string; issuedOn: string; body: string }>(text);
  for (const [document, { number, title, issuedOn, body }] of documents.entries()) {
    const year = Number(/\/((?:19|20)\d\d)(?:\/|$)/.exec(number)?.[1] ?? issuedOn.slice(0, 4));
    for (const { anchor, heading, text, under } of splitPassages(body.normalize('NFC'))) {
      passages.push({
        key: `${number}#${anchor}`,
        document,
        title: `${number} ${title}`,
        year,
        under,
        heading,
        text,
      });
    }
  }
  return { name, passages, questions: questionsOf(name, sample) };
}
