import { fold } from '../../../language/fold.ts';
import type { Draft } from '../../../question/answer.ts';
import type { LegalRecord } from './numbers.ts';
import { documentFact, documentOption, documentSource, nameOf, titled } from './say.ts';
import { type NumberContext, understood } from './which.ts';

const INVERSE = {
  replaced: { kinds: ['replacedBy', 'repealedBy'], said: 'được thay thế bởi', none: 'thay thế' },
  repealed: { kinds: ['repealedBy', 'replacedBy'], said: 'bị bãi bỏ bởi', none: 'bãi bỏ' },
  amended: { kinds: ['amendedBy'], said: 'được sửa đổi bởi', none: 'sửa đổi' },
} as const;

const FORWARD = {
  replaced: { kind: 'replaces', said: 'thay thế' },
  repealed: { kind: 'repeals', said: 'bãi bỏ' },
  amended: { kind: 'amends', said: 'sửa đổi' },
} as const;

/** Whether a question asks what the document itself replaces, repeals or amends: "… thay thế văn bản nào". */
const doesItself = (text: string): boolean => ITSELF.test(fold(text));
const ITSELF = new RegExp(
  String.raw`(?<!\b(?:bi|duoc|nao|do|la|gi) )\b(?:thay the|bai bo|sua doi(?:,? bo sung)?|thay)(?: cho)?` +
    String.raw`(?: nhung)?(?: (?:van ban|luat|bo luat|quyet dinh|nghi dinh|nghi quyet|thong tu|cai))? (?:nao|gi)\b`,
);

export function related(
  document: LegalRecord,
  intent: 'replaced' | 'repealed' | 'amended',
  context: NumberContext,
): Draft {
  const { relatives } = context;
  const base = { domain: 'legal-documents' as const, understood: understood(context, document.issuer) };
  const { kinds, said, none } = INVERSE[intent];
  const by = document.relations.filter(
    ({ kind, id }) => id !== undefined && (kinds as readonly string[]).includes(kind),
  );
  const found = by.flatMap(({ id, kind }) => {
    const record = relatives.get(id ?? '');
    return record ? [{ record, kind }] : [];
  });
  const asksForward = doesItself(context.question.text);
  if (found.length > 0 && !asksForward) {
    const verb = found.every(({ kind }) => kind === 'repealedBy')
      ? 'bị bãi bỏ bởi'
      : found.every(({ kind }) => kind === 'replacedBy')
        ? 'được thay thế bởi'
        : said;
    return {
      ...base,
      outcome: 'answer',
      answer: `${nameOf(document)} ${verb} ${found.map(({ record }) => titled(record)).join('; ')}.`,
      facts: found.map(({ record }) =>
        documentFact(`${verb.charAt(0).toUpperCase()}${verb.slice(1)}`, record),
      ),
      citations: [...found.map(({ record }) => documentSource(record)), documentSource(document)],
    };
  }
  const forward = FORWARD[intent];
  const does = document.relations.filter(({ kind }) => kind === forward.kind);
  if (does.length > 0) {
    return {
      ...base,
      outcome: 'answer',
      answer:
        `${nameOf(document)} ${forward.said} ` +
        `${does.map(({ number, id }) => (id && relatives.get(id) ? titled(relatives.get(id) as LegalRecord) : number)).join('; ')}.`,
      facts: does.map(({ number, id }) => ({
        label: `${forward.said.charAt(0).toUpperCase()}${forward.said.slice(1)}`,
        value: number,
        recordId: id ?? document.id,
      })),
      citations: [documentSource(document)],
    };
  }
  return {
    ...base,
    outcome: 'not_held',
    answer: asksForward
      ? `Dữ liệu đang có không ghi ${nameOf(document)} ${none} văn bản nào.`
      : `Dữ liệu đang có không ghi văn bản nào ${none} ${nameOf(document)}.`,
    options: [documentOption(document, 'còn hiệu lực không'), documentOption(document)],
  };
}
