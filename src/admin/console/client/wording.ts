/** Lời người dân: pairs of words, and the questions by which an editor sees what they do. */
import { h } from '../../../embed/elements/dom.ts';
import { clearQuestions, read as readQuestions, savedQuestions } from './saved-questions.ts';
import { clearPairs, read as readPairs, wordPairs } from './word-pairs.ts';
import type { Section } from './workplace.ts';

export const wording: Section = {
  id: 'loi-nguoi-dan',
  title: 'Lời người dân và câu hỏi đã lưu',
  short: 'Lời người dân',
  of: 'gateway',
  body: h('div', {}, savedQuestions, wordPairs),
  show: () => {
    void readQuestions();
    void readPairs();
  },
  forget: () => {
    clearQuestions();
    clearPairs();
  },
};
