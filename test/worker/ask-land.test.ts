/** Questions on prices, and drafts that state them, over one small table known to the đồng. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, get, importNdjson } from '../support/gateway.ts';

const TODAY = '2027-03-10';
/** Noon in Vietnam. */
const NOW = Date.parse(`${TODAY}T05:00:00Z`);

const WARDS = [
  { code: '70051', name: 'Phường Tre Xanh', level: 'phường', validFrom: '2000-01-01' },
  { code: '70052', name: 'Phường Măng Non', level: 'phường', validFrom: '2000-01-01' },
];
const OLD = {
  tableId: 'cu',
  tableTitle: 'Bảng cũ (dữ liệu mẫu)',
  validFrom: '2020-01-01',
  validTo: '2024-12-31',
};
const HELD = { tableId: 'nay', tableTitle: 'Bảng nay (dữ liệu mẫu)', validFrom: '2025-01-01' };
const row = (id: string, street: string, prices: readonly number[], more: object = {}) => ({
  id,
  street,
  landType: 'ODT',
  ward: 'Phường Tre Xanh',
  segment: 'Từ cầu đến chợ',
  ...HELD,
  ...Object.fromEntries(prices.map((price, index) => [`position${index + 1}`, price])),
  ...more,
});
const ROWS = [
  row('sen', 'Hoa Sen', [9_100_000, 5_200_000, 3_300_000]),
  row('sen-cu', 'Hoa Sen', [7_100_000, 4_200_000, 2_300_000], OLD),
  row('sen-tmd', 'Hoa Sen', [6_600_000, 4_400_000], { landType: 'TMD' }),
  row('mai-1', 'Hoa Mai', [8_100_000, 4_100_000]),
  row('mai-2', 'Hoa Mai', [6_200_000, 3_200_000], { segment: 'Từ chợ đến ga' }),
  row('lan', 'Hoa Lan', [2_500_000], OLD),
  row('cuc-tre', 'Hoa Cúc', [4_500_000], { segment: undefined }),
  row('cuc-mang', 'Hoa Cúc', [3_700_000], { ward: 'Phường Măng Non', segment: undefined }),
];

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(NOW);
  for (const [domain, rows] of [
    ['places', WARDS],
    ['land-prices', ROWS],
  ] as const) {
    const { status, body } = await importNdjson(domain, rows);
    expect([domain, status, body.data?.errors]).toEqual([domain, 200, []]);
  }
});
afterAll(() => {
  vi.useRealTimers();
});

const answer = async (question: string, on?: string) =>
  (await get(`/v1/ask?q=${encodeURIComponent(question)}${on === undefined ? '' : `&on=${on}`}`)).body.data;
const valuesOf = (data: { facts: { value: unknown; recordId: string }[] }) =>
  data.facts.map(({ value, recordId }) => `${recordId} ${value}`);

describe('a question on a price', () => {
  it.each<[string, string[]]>([
    ['Giá đất đường Hoa Sen', ['sen 9100000', 'sen 5200000', 'sen 3300000']],
    ['Giá đất đường Hoa Sen vị trí 2', ['sen 5200000']],
    ['gia dat duong hoa sen vt3', ['sen 3300000']],
    ['Giá đất đường Hoa Sen vị trí 1 và 3', ['sen 9100000', 'sen 3300000']],
    ['Giá đất mặt tiền đường Hoa Sen', ['sen 9100000']],
    ['Giá đất trong hẻm đường Hoa Sen', ['sen 5200000', 'sen 3300000']],
    ['Giá đất thương mại dịch vụ đường Hoa Sen vị trí 1', ['sen-tmd 6600000']],
    ['Giá đất đường Hoa Sen vị trí 1 năm 2022', ['sen-cu 7100000']],
    ['Giá đất đường Hoa Sen vị trí 1 ngày 31/12/2024', ['sen-cu 7100000']],
    ['Giá đất đường Hoa Sen vị trí 1 ngày 1/1/2025', ['sen 9100000']],
    ['Giá đất đường Hoa Cúc phường Măng Non vị trí 1', ['cuc-mang 3700000']],
    ['Giá đất đường Hoa Cúc phường Tre Xanh vị trí 1', ['cuc-tre 4500000']],
    ['Giá đất đường Hoa Mai đoạn từ chợ đến ga vị trí 1', ['mai-2 6200000']],
    ['Giá đất đường Hoa Sen vị trí 1 qua các năm thay đổi thế nào', ['sen-cu 7100000', 'sen 9100000']],
    ['Chào bạn, cho hỏi giá đất đường Hoa Sen vị trí 1', ['sen 9100000']],
    ['xin chào, giá đất đường Hoa Sen vị trí 2 bao nhiêu ạ, cảm ơn', ['sen 5200000']],
  ])('%s', async (question, expected) => {
    const data = await answer(question);
    expect([data.outcome, valuesOf(data)]).toEqual(['answer', expected]);
    for (const { value } of data.facts) expect(data.answer).toContain(value.toLocaleString('de-DE'));
  });

  it('gives the total of an area beside the price', async () => {
    const data = await answer('Giá 150 m2 đất đường Hoa Sen vị trí 1');
    expect(data.outcome).toBe('answer');
    expect(data.answer).toContain('1.365.000.000');
    expect(data.answer).toContain('9.100.000');
  });

  it.each([
    'Chênh lệch VT1 và VT2 đường Hoa Sen',
    'VT1 với VT2 đường Hoa Sen hơn kém nhau bao nhiêu',
    'vị trí 1 đắt hơn vị trí 2 bao nhiêu ở đường Hoa Sen',
    'so sánh giá vị trí 1 và vị trí 2 đường Hoa Sen',
    'chenh lech gia vt1 voi vt2 duong hoa sen bao nhieu',
  ])('says by how much positions differ: %s', async (question) => {
    const data = await answer(question);
    expect([data.outcome, valuesOf(data)]).toEqual(['answer', ['sen 9100000', 'sen 5200000']]);
    expect(data.answer).toContain('Chênh lệch VT1 và VT2: 3.900.000 đồng/m².');
    const verdict = await ask('/v1/verify', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: data.answer }),
    });
    const { data: judged } = (await verdict.json()) as { data: { counts: Record<string, number> } };
    expect(judged.counts).toEqual({ verified: 4, contradicted: 0, unchecked: 0 });
  });

  it.each([
    ['Giá đất đường Hoa Mai vị trí 1', ['mai-1 8100000', 'mai-2 6200000']],
    ['Giá đất đường Hoa Cúc vị trí 1', ['cuc-tre 4500000', 'cuc-mang 3700000']],
  ])('asks which one: %s', async (question, expected) => {
    const data = await answer(question);
    expect([data.outcome, valuesOf(data).sort()]).toEqual(['ambiguous', [...expected].sort()]);
    expect(data.options).toHaveLength(2);
    // Each choice leads to one of them alone.
    const chosen = [];
    for (const option of data.options) {
      const next = await answer(option.question);
      expect([option.question, next.outcome]).toEqual([option.question, 'answer']);
      chosen.push(...valuesOf(next));
    }
    expect(chosen.sort()).toEqual([...expected].sort());
  });

  it.each([
    'Giá đất đường Hoa Lan vị trí 1',
    'Giá đất đường Hoa Sen vị trí 4',
    'Giá đất đường Hoa Sen phường Măng Non',
    'Giá đất trồng lúa đường Hoa Sen',
    'Giá đất đường Hoa Sen năm 2018',
    'Giá đất đường Hoa Quỳnh',
  ])('is not answered with another: %s', async (question) => {
    const data = await answer(question);
    expect([question, data.outcome === 'answer', data.outcome === 'related']).toEqual([
      question,
      false,
      false,
    ]);
  });

  it('of the past says until when its table applied, one of today has no end', async () => {
    expect((await answer('Giá đất đường Hoa Sen vị trí 1 năm 2022')).validUntil).toBe('2024-12-31');
    expect((await answer('Giá đất đường Hoa Sen vị trí 1')).validUntil).toBeNull();
    expect(valuesOf(await answer('Giá đất đường Hoa Lan vị trí 1', '2024-12-31'))).toEqual(['lan 2500000']);
    expect((await answer('Giá đất đường Hoa Lan vị trí 1', '2025-01-01')).outcome).toBe('not_held');
  });

  it('names the tables in force', async () => {
    const tables = async (question: string) =>
      (await answer(question)).facts.map(({ recordId }: { recordId: string }) => recordId);
    expect(await tables('Bảng giá đất nào đang áp dụng?')).toEqual(['nay']);
    expect(await tables('Bảng giá đất nào áp dụng năm 2022?')).toEqual(['cu']);
  });
});

describe('a draft', () => {
  const verdicts = async (text: string, on?: string) => {
    const response = await ask('/v1/verify', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, ...(on === undefined ? {} : { on }) }),
    });
    const { data } = (await response.json()) as { data: { claims: { kind: string; verdict: string }[] } };
    return data.claims.filter(({ kind }) => kind === 'price').map(({ verdict }) => verdict);
  };
  it.each<[string, string[]]>([
    ['Giá đất ở đường Hoa Sen vị trí 1 là 9.100.000 đồng/m².', ['verified']],
    ['Giá đất ở đường Hoa Sen vị trí 1 là 9.100.001 đồng/m².', ['contradicted']],
    ['Giá đất ở đường Hoa Sen vị trí 2 là 9.100.000 đồng/m².', ['contradicted']],
    ['Giá đất ở đường Hoa Sen: VT1 9.100.000 đồng/m², VT2 5.200.000 đồng/m².', ['verified', 'verified']],
    [
      'Giá đất ở đường Hoa Sen: VT1 5.200.000 đồng/m², VT2 9.100.000 đồng/m².',
      ['contradicted', 'contradicted'],
    ],
    ['Thửa 100 m² đường Hoa Sen vị trí 1 có giá 910.000.000 đồng.', ['verified']],
    ['Thửa 100 m² đường Hoa Sen vị trí 1 có giá 920.000.000 đồng.', ['contradicted']],
    ['Giá đất ở đường Hoa Sen vị trí 1 không phải 9.100.000 đồng/m².', ['unchecked']],
    ['Giá đất ở đường Hoa Sen vị trí 1 khoảng 9.100.000 đồng/m².', ['unchecked']],
    ['Giá đất ở đường Hoa Cúc phường Măng Non vị trí 1 là 3.700.000 đồng/m².', ['verified']],
    ['Giá đất ở đường Hoa Cúc phường Măng Non vị trí 1 là 4.500.000 đồng/m².', ['contradicted']],
    ['Năm 2022, giá đất ở đường Hoa Sen vị trí 1 là 7.100.000 đồng/m².', ['verified']],
    ['Năm 2022, giá đất ở đường Hoa Sen vị trí 1 là 9.100.000 đồng/m².', ['contradicted']],
  ])('%s', async (text, expected) => {
    expect(await verdicts(text)).toEqual(expected);
  });

  it('is judged on the day given', async () => {
    const text = 'Giá đất ở đường Hoa Sen vị trí 1 là 7.100.000 đồng/m².';
    expect(await verdicts(text, '2024-12-31')).toEqual(['verified']);
    expect(await verdicts(text, '2025-01-01')).toEqual(['contradicted']);
  });
});
