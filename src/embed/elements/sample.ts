/** Invented data says so wherever it is shown. */
import { type Child, h } from './dom.ts';

/** Whether anything shown is labelled as sample data, wherever the label stands. */
const isSample = (shown: unknown): boolean => /dữ liệu mẫu/i.test(JSON.stringify(shown).normalize('NFC'));

/** The notice that goes with sample data. */
export const sampleNote = (shown: unknown, text: string): Child =>
  isSample(shown) && h('p', { class: 'sample', part: 'sample', role: 'note' }, text);
