/** The language of an answer: that of its question. */
import type { Draft } from '../question/answer.ts';

/** Before records' own words, in sentences of their own: an English answer never mixes the two within one. */
const LEADS: Readonly<Record<Draft['outcome'], string>> = {
  answer: 'The records held here answer this. They are in Vietnamese, and are given as they stand:',
  ambiguous:
    'This may be read in more than one way. Please choose one of the options, which are in Vietnamese:',
  related: 'Nothing held here surely answers this. The nearest records, in Vietnamese, are:',
  not_held: 'This is not answered from what is held here. In Vietnamese:',
  urgent: 'If someone is in danger, call for help now. The lines to call, in Vietnamese:',
};

const NOT_HELD: Readonly<Record<NonNullable<Draft['reason']>, string>> = {
  outside: 'This is outside what this gateway publishes. In Vietnamese:',
  missing: 'The data held here have no record that answers this. In Vietnamese:',
  unclear: 'The question was not understood; please ask it in full. In Vietnamese:',
  greeting: 'Hello! You may ask about land prices, documents, recruitment and places. In Vietnamese:',
};

/** The draft as who asked in English is told it: in English where it is written so, else its text under a lead that says so. */
export function inEnglish(draft: Draft): Draft {
  const { english, outcome, reason } = draft;
  if (english !== undefined) return { ...draft, answer: english };
  const lead = outcome === 'not_held' ? NOT_HELD[reason ?? 'missing'] : LEADS[outcome];
  return { ...draft, answer: `${lead}\n${draft.answer}` };
}
