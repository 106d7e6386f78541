/** What a notice says of the particular that is asked for. Pure. */
import { formatDate } from '../../../language/dates.ts';
import { sentences } from '../../../language/sentences.ts';
import type { Draft } from '../../../question/answer.ts';
import { evidence, read, type Weighed } from '../../../question/evidence.ts';
import type { Question } from '../../../question/question.ts';
import type { Notice, NoticeHit } from './rank.ts';
import type { RecruitIntent } from './reading.ts';
import { noticeFact } from './say.ts';

export type Position = Notice['positions'][number];

/** A sentence of the notice's own text that says what its fields do not. */
function fromBody({ body }: NoticeHit, words: readonly Weighed[], question: Question): string | null {
  let best: string | null = null;
  let most = 0.34;
  for (const { text } of sentences(body.slice(0, 6_000))) {
    const { score } = evidence(words, read(text), null, question.accented);
    if (score > most) [best, most] = [text, score];
  }
  return best;
}

const positionLine = ({ title, count, requirements }: Position): string =>
  `${title}${count === null ? '' : ` (${count} người)`}${requirements === null ? '' : `: ${requirements}`}`;

interface Particular {
  sentence: string | null;
  facts: NonNullable<Draft['facts']>;
  quote?: string;
}

const UNSAID = 'Thông báo không ghi';

export function particular(
  hit: NoticeHit,
  intent: RecruitIntent,
  asked: { positions: readonly Position[]; told: boolean },
  words: readonly Weighed[],
  question: Question,
): Particular {
  const { notice } = hit;
  const said = (label: string, value: string | null, what: string): Particular => {
    if (value !== null)
      return { sentence: `${label}: ${value}.`, facts: [noticeFact(label, value, notice)], quote: value };
    const line = fromBody(hit, words, question);
    return line === null
      ? { sentence: `${UNSAID} ${what}.`, facts: [] }
      : { sentence: line, facts: [noticeFact(label, line, notice)], quote: line };
  };
  switch (intent) {
    case 'fee':
      return said('Lệ phí dự tuyển', notice.fee, 'lệ phí');
    case 'method':
      return said('Hình thức tuyển', notice.method, 'hình thức tuyển');
    case 'place':
      return said('Nơi nộp hồ sơ', notice.place, 'nơi nộp hồ sơ');
    case 'contact':
      return said('Liên hệ', notice.contact, 'số liên hệ');
    case 'opens':
      return notice.applyFrom === null
        ? { sentence: null, facts: [] }
        : {
            sentence: `Nhận hồ sơ từ ${formatDate(notice.applyFrom)} đến ${formatDate(notice.applyUntil)}.`,
            facts: [noticeFact('Ngày bắt đầu nhận hồ sơ', notice.applyFrom, notice)],
          };
    case 'count': {
      const counted = asked.positions.filter(({ count }) => count !== null);
      const total = counted.reduce((sum, { count }) => sum + (count ?? 0), 0);
      if (asked.told && counted.length > 0) {
        return {
          sentence:
            `Số lượng: ${counted.map(({ title, count }) => `${title} ${count} người`).join(', ')}` +
            `${counted.length > 1 ? ` (tổng ${total})` : ''}.`,
          facts: counted.map(({ title, count }) => noticeFact(title, count ?? 0, notice, 'người')),
        };
      }
      const quota = notice.quota ?? (total > 0 ? total : null);
      return quota === null
        ? { sentence: `${UNSAID} số lượng.`, facts: [] }
        : {
            sentence:
              `Tổng chỉ tiêu ${quota} người` +
              `${counted.length > 1 ? `: ${counted.map(({ title, count }) => `${title} ${count}`).join(', ')}` : ''}.`,
            facts: [
              noticeFact('Chỉ tiêu', quota, notice, 'người'),
              ...counted.map(({ title, count }) => noticeFact(title, count ?? 0, notice, 'người')),
            ],
          };
    }
    case 'requirements': {
      const given = asked.positions.filter(({ requirements }) => requirements !== null);
      const line = given.length === 0 ? fromBody(hit, words, question) : null;
      if (given.length === 0)
        return line === null
          ? { sentence: `${UNSAID} điều kiện cụ thể.`, facts: [] }
          : { sentence: line, facts: [noticeFact('Điều kiện', line, notice)], quote: line };
      return {
        sentence: `Yêu cầu: ${given
          .slice(0, 5)
          .map(({ title, requirements }) => `${title}: ${requirements}`)
          .join('; ')}.`,
        facts: given.map(({ title, requirements }) => noticeFact(title, requirements ?? '', notice)),
        quote: given[0]?.requirements ?? notice.title,
      };
    }
    case 'about':
    case 'list':
      if (asked.positions.length === 0) return { sentence: `${UNSAID} vị trí tuyển.`, facts: [] };
      return {
        sentence: `Vị trí: ${asked.positions.slice(0, 5).map(positionLine).join('; ')}.`,
        facts: asked.positions.map((position) =>
          noticeFact(position.title, position.count ?? position.requirements ?? '', notice),
        ),
      };
    default:
      return { sentence: null, facts: [] };
  }
}
