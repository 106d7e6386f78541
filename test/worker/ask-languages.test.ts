/** Questions in English and Korean over a small world known to the đồng: answered alike, with the figures of the Vietnamese answer. */
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
  return ((await response.json()) as { data: { claims: { kind: string; verdict: string }[] } }).data;
};

/** Words that only a Vietnamese sentence has; names and titles of records are not among them. */
const VIETNAMESE = /(?:^|\s)(?:giá|theo|không|được|trong|của|nay|và|đang|thuộc|đồng\/m²)(?=[\s,.:;]|$)/iu;

async function abroad(question: string) {
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
    const data = await abroad(question);
    expect([data.outcome, data.domain], data.answer).toEqual(['answer', 'land-prices']);
    for (const part of said) expect(data.answer).toContain(part);
    expect(data.answer).toContain('applied from 1 August 2025');
  });

  it('is told what may be meant, and what is not held', async () => {
    const several = await abroad('What is the residential land price on Hàng Dừa street?');
    expect(several.outcome, several.answer).toBe('ambiguous');
    expect(several.answer).toMatch(/^There are 2 different prices: .*8,100,000.*6,200,000.*Which one/);
    const unknown = await abroad('What is the land price on Zinzan street?');
    expect(unknown.outcome).toBe('not_held');
    expect(unknown.answer).toMatch(/Zinzan|No street was read/);
    const beyond = await abroad('What is the residential land price on Hàng Cau street, position 4?');
    expect(beyond.answer).toMatch(/only VT1, VT2, VT3, not position 4|has no position 4/);
  });

  it('is told what a unit became', async () => {
    const became = await abroad('Which ward is Phường Hoa Sứ now?');
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
    const data = await abroad(question);
    expect([data.outcome, data.domain], data.answer).toEqual(['answer', 'recruitments']);
    expect(data.answer).toContain(said);
  });

  it.each([
    ['What papers do I need to register a birth?', 'Papers to bring: “Tờ khai đăng ký khai sinh'],
    ['How long does it take to register a birth?', 'Time limit: 2 “ngày làm việc”'],
    ['How much does it cost to register a birth?', 'Fee: 8,000 VND'],
  ])('is told what a procedure asks for: %s', async (question, said) => {
    const data = await abroad(question);
    expect([data.outcome, data.domain], data.answer).toEqual(['answer', 'procedures']);
    expect(data.answer).toContain(said);
  });

  it('is told where a former ward is now, however it is asked', async () => {
    for (const question of ['Where is the old Hoa Sứ ward now?', 'Where is Hoa Su ward today?'])
      expect((await abroad(question)).answer, question).toContain('is Phường Bằng Lăng today');
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

describe('a question in Korean', () => {
  it.each([
    ['Hàng Cau 거리 위치 2 주거용 토지 가격은 얼마입니까?', '위치 2(VT2): 5,250,500동/m²'],
    ['Hang Cau 거리의 상업용 토지 가격, 위치 1', '상업·서비스 용지 가격: 위치 1(VT1): 6,600,000동/m²'],
    ['Hàng Cau 거리 주거용 토지 100제곱미터, 위치 1 합계', '(합계 910,000,000동)'],
    ['Hoa Sứ 동은 지금 어디입니까?', '현재 Phường Bằng Lăng입니다 (2025년 7월 1일부터'],
    ['Sở Y tế 채용 마감일은 언제입니까?', '2099년 12월 31일까지 접수합니다'],
    ['출생 신고에 필요한 서류는 무엇입니까?', '필요한 서류: “Tờ khai đăng ký khai sinh'],
    ['출생 신고 수수료는 얼마입니까?', '수수료: 8,000동'],
    ['출생 신고는 며칠 걸려요?', '처리 기간: 2 “ngày làm việc”'],
  ])('is answered in Korean: %s', async (question, said) => {
    const data = await abroad(question);
    expect(data.outcome, data.answer).toBe('answer');
    expect(data.answer).toContain(said);
  });

  it('is told prices that the checker reads', async () => {
    const { answer } = await abroad('Hàng Cau 거리 위치 2 주거용 토지 가격은?');
    const prices = async (text: string) =>
      (await verify(text)).claims.filter(({ kind }) => kind === 'price').map(({ verdict }) => verdict);
    expect(await prices(answer)).toEqual(['verified']);
    expect(await prices(answer.replace('5,250,500', '5,250,600'))).toEqual(['contradicted']);
  });

  it('is told what it asks for that a table does not tell, and what was not understood', async () => {
    const market = await abroad('Hàng Cau 거리의 토지 시세는?');
    expect([market.outcome, market.reason], market.answer).toEqual(['not_held', 'outside']);
    expect(market.answer).toContain('답하지 않습니다');
    const unknown = await ask('비트코인 가격은?');
    expect([unknown.outcome, unknown.reason]).toEqual(['not_held', 'unclear']);
    expect(unknown.answer).toContain('이해하지 못했습니다');
  });

  it('is offered options whose answers are in Korean again', async () => {
    const several = await abroad('Hàng Dừa 거리의 주거용 토지 가격은?');
    expect([several.outcome, several.options.length]).toEqual(['ambiguous', 2]);
    for (const { question } of several.options) {
      const data = await abroad(question);
      expect([data.outcome, data.answer.includes('가격: 위치 1')], question).toEqual(['answer', true]);
    }
  });
});

describe('the language of an answer', () => {
  it('is the one a question wishes for, whatever it is asked in', async () => {
    expect((await ask('Giá đất ở đường Hàng Cau, vị trí 1? (in English)')).answer).toMatch(/^Price of urban/);
    expect((await ask('Giá đất ở đường Hàng Cau, vị trí 1, trả lời bằng tiếng Hàn')).answer).toMatch(
      /동\/m²/,
    );
  });

  it('is that of the question, and of its reader where it is a name alone', async () => {
    const answers = async (q: string, language: string) => {
      const headers = { 'accept-language': language };
      const response = await send(`/v1/ask?q=${encodeURIComponent(q)}`, { headers });
      const { data } = (await response.json()) as { data: { answer: string } };
      return { answer: data.answer, vary: response.headers.get('vary') ?? '' };
    };
    for (const [language, said] of [
      ['ko-KR,ko;q=0.9', '질문을 여러 가지로'],
      ['en', 'This may be read in more than one way'],
      ['vi,en;q=0.5', 'Bạn muốn hỏi gì'],
      ['ko', '질문을 여러 가지로'],
    ] as const) {
      const { answer, vary } = await answers('Hàng Cau', language);
      expect(answer, language).toContain(said);
      expect(vary).toContain('Accept-Language');
    }
    const whole = await answers('Giá đất ở đường Hàng Cau, vị trí 1?', 'en');
    expect(whole.answer).toMatch(/^Giá đất ở/);
    expect(whole.vary).not.toContain('Accept-Language');
  });

  it('does not keep a cry for help from being heard', async () => {
    for (const cry of [
      'My house is on fire, please help',
      '살려주세요 집에 불이 났어요',
      'there is a house on fire here, help us',
    ]) {
      const { outcome, answer } = await ask(cry);
      expect([outcome, answer.includes('114') || answer.includes('113')], cry).toEqual(['urgent', true]);
    }
  });
});
