/** Whether a question is one about a procedure, and what the procedures held have to say of it. */

import type { Draft } from '../../../question/answer.ts';
import { hasPhrase, type Question } from '../../../question/question.ts';
import type { ReadContext } from '../../../store/reading.ts';
import { presentProcedure } from '../list.ts';
import { answerProcedure, decideProcedure } from './answer.ts';
import { byCode, procedureSearch } from './find.ts';
import type { ProcedureReading } from './reading.ts';

/** Somebody else is to do it: this gateway files nothing. */
const ON_BEHALF =
  'giúp|dùm|giùm|nộp thay|nộp hộ|làm hộ|đăng ký hộ|đăng ký cho tôi|đặt ' +
  'lịch|đặt hẹn|chuyển khoản|điền đơn|cấp cho tôi|submit|apply|file my';
const TOLD_SO = 3;
const LIKELY = 2;
const RECRUIT = 2;

/** What a question was read as, without procedures: of what kind, refused with what, how likely about jobs. */
interface ReadAs {
  kind: string;
  recruit?: number;
  draft?: Draft;
}

/** Whether procedures are looked into for a question so read. */
export function mayBeProcedure(question: Question, procedure: ProcedureReading, reading: ReadAs): boolean {
  if (procedure.score === 0) return false;
  if (procedure.code) return reading.kind !== 'number';
  switch (reading.kind) {
    case 'text':
      return (reading.recruit ?? 0) < RECRUIT || procedure.score === TOLD_SO;
    case 'refused': {
      const intent = reading.draft?.understood.intent;
      if (intent === 'dossier') return !hasPhrase(question, ON_BEHALF);
      if (intent === 'outside') return procedure.score >= LIKELY;
      return intent === 'personal' && procedure.score === TOLD_SO;
    }
    case 'place':
    case 'newest':
      return procedure.score === TOLD_SO;
    default:
      return false;
  }
}

/** An answer, an offer of what may be meant, or null. One round trip. */
export async function lookUpProcedure(
  question: Question,
  procedure: ProcedureReading,
  day: string,
  { store, wordPairs }: Pick<ReadContext, 'store' | 'wordPairs'>,
): Promise<{ draft: Draft; sure: boolean } | null> {
  if (procedure.code) {
    const [[row] = []] = await store.read([byCode(procedure.code)]);
    return row ? { draft: answerProcedure(presentProcedure(row), procedure), sure: true } : null;
  }
  const search = procedureSearch(question.text, day, wordPairs);
  return decideProcedure(search.adopt(await store.read(search.statements)), procedure, question.text);
}
