import { beforeAll, describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/language/numbers.ts';
import { itemSentences } from '../../../src/question/item-sentences.ts';
import { ask, get, holdSamples } from '../../support/gateway.ts';

interface Claim {
  kind: string;
  text: string;
  start: number;
  end: number;
  verdict: string;
  right?: string;
}

async function claimsOf(text: string, on?: string): Promise<Claim[]> {
  const response = await ask('/v1/verify', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, ...(on === undefined ? {} : { on }) }),
  });
  return ((await response.json()) as { data: { claims: Claim[] } }).data.claims;
}

beforeAll(() => holdSamples(), 120_000);

describe('verify judges sentences', () => {
  it('contradicts nothing that the gateway itself answers', async () => {
    const items: { question: string; on?: string }[] = (await get('/v1/eval')).body.data;
    const wrong: string[] = [];
    let checked = 0;
    for (const { question, on } of items) {
      const day = on === undefined ? '' : `&on=${on}`;
      const answer = (await get(`/v1/ask?q=${encodeURIComponent(question)}${day}`)).body.data;
      if (answer.outcome !== 'answer') continue;
      checked++;
      for (const claim of await claimsOf(answer.answer, on))
        if (claim.verdict === 'contradicted')
          wrong.push(`${question}\n  ${answer.answer}\n  ${JSON.stringify(claim)}`);
    }
    expect(checked).toBeGreaterThan(30);
    expect(wrong, wrong.join('\n')).toEqual([]);
  }, 120_000);

  it('keeps every sentence of the law and passes none with a figure changed', async () => {
    const list = (await get('/v1/legal-documents?limit=100')).body.data as { id: string }[];
    const lost: string[] = [];
    const passed: string[] = [];
    let tried = 0;
    for (const { id } of list) {
      const { number, type, issuer, passages } = (await get(`/v1/legal-documents/${encodeURIComponent(id)}`))
        .body.data;
      for (const passage of passages) {
        const article = /^dieu-(\d+)$/.exec(passage.anchor)?.[1];
        if (article === undefined || tried >= 60) continue;
        const sentence = itemSentences(passage.text).find(({ text }) => {
          const numbers = readNumbers(text);
          return numbers.length === 1 && ['day', 'month', 'percent', 'm2'].includes(numbers[0]?.unit ?? '');
        });
        if (!sentence) continue;
        tried++;
        const [figure] = readNumbers(sentence.text);
        if (!figure) continue;
        const lead = `Theo Điều ${article} ${type.name} ${number} của ${issuer}: `;
        const other = figure.text.replace(/\d+/, '987');
        const changed = `${sentence.text.slice(0, figure.start)}${other}${sentence.text.slice(figure.end)}`;
        const at = (claims: Claim[]) =>
          claims.find(({ start }) => start === lead.length + figure.start)?.verdict;
        if (at(await claimsOf(lead + sentence.text)) !== 'verified') lost.push(lead + sentence.text);
        if (at(await claimsOf(lead + changed)) === 'verified') passed.push(lead + changed);
      }
    }
    expect(tried).toBeGreaterThan(8);
    expect(passed).toEqual([]);
    expect(lost).toEqual([]);
  }, 120_000);

  it('confirms nothing of whom the law does not speak', async () => {
    const list = (await get('/v1/legal-documents?limit=100')).body.data as { id: string }[];
    let confirmed = 0;
    const passed: string[] = [];
    for (const { id } of list) {
      const { passages } = (await get(`/v1/legal-documents/${encodeURIComponent(id)}`)).body.data;
      for (const passage of passages as { text: string }[]) {
        const own = itemSentences(passage.text).find(({ text }) => readNumbers(text).length === 1);
        if (!own || confirmed >= 12) continue;
        const isConfirmed = async (text: string) =>
          (await claimsOf(text)).some(({ verdict }) => verdict === 'verified');
        if (!(await isConfirmed(own.text))) continue;
        confirmed++;
        for (const other of ['Phi công', 'Tàu ngầm', 'Giám mục'])
          if (await isConfirmed(`${other} ${own.text.charAt(0).toLocaleLowerCase('vi')}${own.text.slice(1)}`))
            passed.push(`${other} ${own.text}`);
      }
    }
    expect(confirmed).toBeGreaterThan(5);
    expect(passed).toEqual([]);
  }, 120_000);

  it('tells a document under another type, issuer, year or article from the one held', async () => {
    const verdictOf = async (text: string, kind: string) =>
      (await claimsOf(text)).find((claim) => claim.kind === kind)?.verdict;
    expect(await verdictOf('Quyết định 926/2021/QĐ-UBND nói về tách thửa.', 'document')).toBe('verified');
    expect(await verdictOf('Nghị định 926/2021/QĐ-UBND nói về tách thửa.', 'document')).toBe('contradicted');
    expect(await verdictOf('Quyết định 926/2021/QĐ-UBND của UBND tỉnh Cà Mau.', 'document')).toBe(
      'contradicted',
    );
    expect(await verdictOf('Điều 1 Quyết định 926/2021/QĐ-UBND quy định phạm vi.', 'article')).toBe(
      'verified',
    );
    expect(await verdictOf('Điều 990 Quyết định 926/2021/QĐ-UBND quy định phạm vi.', 'article')).not.toBe(
      'verified',
    );
  });

  it('judges validity on the day given', async () => {
    const text = 'Quyết định 926/2021/QĐ-UBND còn hiệu lực.';
    const status = async (on?: string) =>
      (await claimsOf(text, on)).find(({ kind }) => kind === 'status')?.verdict;
    expect(await status('2024-06-01')).toBe('verified');
    expect(await status()).toBe('contradicted');
  });
});
