/** Questions in English over a small world known to the đồng: answered in English, with the figures of the Vietnamese answer. */
import { beforeAll, describe, expect, it } from 'vitest';
import { get, importNdjson, ask as send } from '../support/gateway.ts';

const place = (code: string, name: string, more: object) => ({ code, name, level: 'phường', ...more });
const PLACES = [
  place('70061', 'Phường Hoa Sứ', { validFrom: '2000-01-01', validTo: '2025-06-30' }),
  place('70062', 'Phường Hoa Gạo', { validFrom: '2000-01-01', validTo: '2025-06-30' }),
  place('70063', 'Phường Bằng Lăng', {
    validFrom: '2025-07-01',
    predecessors: ['70061', '70062'],
    resolution: 'Nghị quyết mẫu',
  }),
];
const row = (id: string, street: string, prices: readonly number[], more: object = {}) => ({
  id,
  street,
  landType: 'ODT',
  ward: 'Phường Bằng Lăng',
  tableId: 'bang',
  tableTitle: 'Bảng giá (dữ liệu mẫu)',
  validFrom: '2025-08-01',
  ...Object.fromEntries(prices.map((price, index) => [`position${index + 1}`, price])),
  ...more,
});
const PRICES = [
  row('cau', 'Hàng Cau', [9_100_000, 5_250_500, 3_300_000]),
  row('cau-tmd', 'Hàng Cau', [6_600_000, 4_400_000], { landType: 'TMD' }),
  row('dua-1', 'Hàng Dừa', [8_100_000, 4_100_000], { segment: 'Từ cầu đến chợ' }),
  row('dua-2', 'Hàng Dừa', [6_200_000, 3_200_000], { segment: 'Từ chợ đến ga' }),
];

const NOTICES = [
  {
    title: 'Tuyển viên chức y tế (dữ liệu mẫu)',
    organisation: 'Sở Y tế tỉnh Bằng Lăng',
    applyFrom: '2025-01-02',
    applyUntil: '2099-12-31',
    quota: 9,
    fee: '300.000 đồng',
    positions: [
      { title: 'Dược sĩ hạng III', count: 4, requirements: 'Đại học Dược' },
      { title: 'Điều dưỡng hạng III', count: 5, requirements: 'Đại học Điều dưỡng' },
    ],
  },
];
const PROCEDURES = [
  {
    code: '9.900001',
    title: 'Đăng ký khai sinh',
    field: 'Hộ tịch',
    level: 'Cấp xã',
    documents: [{ title: 'Tờ khai đăng ký khai sinh', originals: 1, copies: 0 }],
    fee: [{ amount: 8_000, text: 'Lệ phí 8.000 đồng' }],
    timeLimit: { days: 2, unit: 'ngày làm việc', text: '2 ngày làm việc' },
  },
];

beforeAll(async () => {
  for (const [domain, rows] of [
    ['places', PLACES],
    ['land-prices', PRICES],
    ['recruitments', NOTICES],
    ['procedures', PROCEDURES],
  ] as const) {
    const { status, body } = await importNdjson(domain, rows);
    expect([domain, status, body.data?.errors]).toEqual([domain, 200, []]);
  }
});

const ask = async (question: string) => (await get(`/v1/ask?q=${encodeURIComponent(question)}`)).body.data;
const verify = async (text: string) => {
  const headers = { 'content-type': 'application/json' };
  const response = await send('/v1/verify', { method: 'POST', headers, body: JSON.stringify({ text }) });
  return ((await response.json()) as { data: { claims: { verdict: string }[] } }).data;
};

/** Words that only a Vietnamese sentence has; names and titles of records are not among them. */
const VIETNAMESE = /(?:^|\s)(?:giá|theo|không|được|trong|của|nay|và|đang|thuộc|đồng\/m²)(?=[\s,.:;]|$)/iu;

async function inEnglish(question: string) {
  const data = await ask(question);
  const bare = data.answer.replace(/“[^”]*”/gu, '“”');
  expect(bare, question).not.toMatch(VIETNAMESE);
  const { claims } = await verify(data.answer);
  expect(
    claims.filter(({ verdict }) => verdict === 'contradicted'),
    data.answer,
  ).toEqual([]);
  return data;
}

describe('a question in English', () => {
  it.each([
    [
      'What is the residential land price on Hàng Cau street, position 2?',
      ['position 2 (VT2): 5,250,500 VND/m²'],
    ],
    [
      'How much is residential land on Hàng Cau street?',
      ['position 1 (VT1): 9,100,000 VND/m²', 'position 3 (VT3): 3,300,000 VND/m²', 'urban residential land'],
    ],
    [
      'What is the price of commercial land on Hang Cau street, position 1?',
      ['6,600,000 VND/m²', 'commercial'],
    ],
    [
      'What is the total for 100 m2 of residential land on Hàng Cau street, position 1?',
      ['9,100,000 VND/m²', 'total 910,000,000 VND', 'before any adjustment coefficient'],
    ],
  ])('is told the price in English: %s', async (question, said) => {
    const data = await inEnglish(question);
    expect([data.outcome, data.domain], data.answer).toEqual(['answer', 'land-prices']);
    for (const part of said) expect(data.answer).toContain(part);
    expect(data.answer).toContain('applied from 1 August 2025');
  });

  it('is told what may be meant, and what is not held', async () => {
    const several = await inEnglish('What is the residential land price on Hàng Dừa street?');
    expect(several.outcome, several.answer).toBe('ambiguous');
    expect(several.answer).toMatch(/^There are 2 different prices: .*8,100,000.*6,200,000.*Which one/);
    const unknown = await inEnglish('What is the land price on Zinzan street?');
    expect(unknown.outcome).toBe('not_held');
    expect(unknown.answer).toMatch(/Zinzan|No street was read/);
    const beyond = await inEnglish('What is the residential land price on Hàng Cau street, position 4?');
    expect(beyond.answer).toMatch(/only VT1, VT2, VT3, not position 4|has no position 4/);
  });

  it('is told what a unit became', async () => {
    const became = await inEnglish('Which ward is Phường Hoa Sứ now?');
    expect(became.outcome, became.answer).toBe('answer');
    expect(became.answer).toBe(
      'Phường Hoa Sứ (until 30 June 2025) is Phường Bằng Lăng today, since 1 July 2025 (by “Nghị quyết mẫu”).',
    );
  });

  it.each([
    ['When is the deadline to apply to the Department of Health?', 'until the end of 31 December 2099'],
    ['How many pharmacists does the Department of Health need?', 'Posts: “Dược sĩ hạng III” 4'],
    ['What is the application fee of the Department of Health?', 'Fee: “300.000 đồng”'],
  ])('is told what a notice says: %s', async (question, said) => {
    const data = await inEnglish(question);
    expect([data.outcome, data.domain], data.answer).toEqual(['answer', 'recruitments']);
    expect(data.answer).toContain(said);
  });

  it.each([
    ['What papers do I need to register a birth?', 'Papers to bring: “Tờ khai đăng ký khai sinh'],
    ['How long does it take to register a birth?', 'Time limit: 2 “ngày làm việc”'],
    ['How much does it cost to register a birth?', 'Fee: 8,000 VND'],
  ])('is told what a procedure asks for: %s', async (question, said) => {
    const data = await inEnglish(question);
    expect([data.outcome, data.domain], data.answer).toEqual(['answer', 'procedures']);
    expect(data.answer).toContain(said);
  });

  it('is told where a former ward is now, however it is asked', async () => {
    for (const question of ['Where is the old Hoa Sứ ward now?', 'Where is Hoa Su ward today?'])
      expect((await inEnglish(question)).answer, question).toContain('is Phường Bằng Lăng today');
  });

  it('has figures that agree with those of the Vietnamese answer', async () => {
    const vietnamese = await ask('Giá đất ở đường Hàng Cau, vị trí 1?');
    const english = await ask('What is the residential land price on Hàng Cau street, position 1?');
    expect(english.facts).toEqual(vietnamese.facts);
    expect(english.citations).toEqual(vietnamese.citations);
    expect(vietnamese.answer).toMatch(/^Giá đất ở tại đô thị/);
  });

  it('is told records that have no English words under a lead that says so, on a line of its own', async () => {
    const { answer, outcome } = await ask('What is the weather today?');
    expect(outcome).toBe('not_held');
    expect(answer.split('\n')[0]).toMatch(/In Vietnamese:$/);
    expect(answer.split('\n')[0]).not.toMatch(VIETNAMESE);
  });
});
