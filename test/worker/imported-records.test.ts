/** A row with every column, and one with none that may be missing, come back as the contract says, field by field. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DOMAINS } from '../../src/registry.ts';
import { ask, get, importNdjson } from '../support/gateway.ts';
import rendered from '../support/rendered.json';

interface Rendered {
  id: string;
  markdown: string[];
  jsonLd: Record<string, unknown>;
}

const WITH_ALL: Record<string, { row: Record<string, unknown>; record: Record<string, unknown> }> = {
  places: {
    row: {
      code: '70021',
      name: 'Phường Đủ',
      level: 'Phường',
      validFrom: '1/2/2020',
      validTo: '31/12/2030',
      parent: '70',
      predecessors: '70019; 70020',
      resolution: 'Nghị quyết thử',
    },
    record: {
      id: '70021@2020-02-01',
      code: '70021',
      name: 'Phường Đủ',
      level: 'phường',
      validFrom: '2020-02-01',
      validTo: '2030-12-31',
      parent: '70',
      predecessors: [
        { code: '70019', partial: false },
        { code: '70020', partial: false },
      ],
      resolution: 'Nghị quyết thử',
    },
  },
  'land-prices': {
    row: {
      id: 'du',
      tableId: 'thu',
      tableTitle: 'Bảng thử (dữ liệu mẫu)',
      decision: 'Dữ liệu mẫu, chưa có số quyết định',
      validFrom: '2020-01-01',
      validTo: '2099-12-31',
      street: 'Đường Hoa Sen',
      from: 'Cầu',
      to: 'Chợ',
      segment: 'Đoạn cầu chợ',
      ward: 'Phường Đủ',
      landType: 'đất ở đô thị',
      unit: 'nghìn đồng/m²',
      position1: 5_000.5,
      position2: '4.000',
      position4: 1_200,
      note: 'dữ liệu mẫu',
    },
    record: {
      id: 'du',
      street: 'Đường Hoa Sen',
      segment: { from: 'Cầu', to: 'Chợ', text: 'Đoạn cầu chợ' },
      place: { asWritten: 'Phường Đủ', ward: null, current: [] },
      landType: { code: 'ODT', name: 'Đất ở tại đô thị' },
      prices: [
        { position: 1, vndPerSquareMetre: 5_000_500 },
        { position: 2, vndPerSquareMetre: 4_000_000 },
        { position: 4, vndPerSquareMetre: 1_200_000 },
      ],
      table: {
        id: 'thu',
        title: 'Bảng thử (dữ liệu mẫu)',
        decision: 'Dữ liệu mẫu, chưa có số quyết định',
        validFrom: '2020-01-01',
        validTo: '2099-12-31',
      },
      sourceUnit: 'nghìn đồng/m²',
      note: 'dữ liệu mẫu',
      matchedBy: null,
    },
  },
  'legal-documents': {
    row: {
      id: 'du',
      number: '1/2026/QĐ-UBND',
      title: 'Quy định thử (dữ liệu mẫu)',
      issuer: 'UBND tỉnh Thử (dữ liệu mẫu)',
      type: 'Quyết định',
      signer: 'Trần Thị Mẫu',
      field: 'Đất đai',
      issuedOn: '5/1/2026',
      effectiveFrom: '2026-01-15',
      effectiveTo: '2099-12-31',
      body: 'Chương I\nQuy định chung\nĐiều 1. Phạm vi\nÁp dụng cho việc thử.\nĐiều 2. Thi hành\nTừ ngày ký.',
      relations: [{ kind: 'basedOn', number: '31/2024/QH15', issuer: 'Quốc hội' }],
      sourceUrl: 'https://example.org/vb/1',
      files: [{ name: 'vb.pdf', url: 'https://example.org/vb/1.pdf' }],
    },
    record: {
      id: 'du',
      number: '1/2026/QĐ-UBND',
      type: { code: 'QĐ', name: 'Quyết định' },
      title: 'Quy định thử (dữ liệu mẫu)',
      issuer: 'UBND tỉnh Thử (dữ liệu mẫu)',
      signer: 'Trần Thị Mẫu',
      field: 'Đất đai',
      issuedOn: '2026-01-05',
      effectiveFrom: '2026-01-15',
      effectiveTo: '2099-12-31',
      status: 'in_force',
      relations: [{ kind: 'basedOn', number: '31/2024/QH15' }],
      source: { name: 'UBND tỉnh Thử (dữ liệu mẫu)', url: 'https://example.org/vb/1' },
      files: [{ title: 'vb.pdf', url: 'https://example.org/vb/1.pdf' }],
      passages: [
        { anchor: 'dieu-1', heading: 'Điều 1. Phạm vi', text: 'Áp dụng cho việc thử.' },
        { anchor: 'dieu-2', heading: 'Điều 2. Thi hành', text: 'Từ ngày ký.' },
      ],
    },
  },
  recruitments: {
    row: {
      id: 'du',
      title: 'Tuyển thử (dữ liệu mẫu)',
      organisation: 'Sở Thử (dữ liệu mẫu)',
      applyFrom: '2020-01-01',
      applyUntil: '2099-12-31',
      positions: [
        { title: 'Giáo viên', code: 'V.07', count: 2, requirements: 'Cử nhân' },
        { title: 'Kế toán', count: 3 },
      ],
      method: 'Xét tuyển',
      fee: '100.000 đồng',
      place: 'Số 1',
      ward: 'Phường Đủ',
      contact: '0256 000',
      publishedAt: '2020-01-01T00:00:00Z',
      sourceUrl: 'https://example.org/td/1',
      files: 'https://example.org/td/1.pdf',
      body: 'Nội dung thông báo.',
    },
    record: {
      id: 'du',
      title: 'Tuyển thử (dữ liệu mẫu)',
      organisation: 'Sở Thử (dữ liệu mẫu)',
      positions: [
        { title: 'Giáo viên', code: 'V.07', count: 2, requirements: 'Cử nhân' },
        { title: 'Kế toán', code: null, count: 3, requirements: null },
      ],
      quota: 5,
      method: 'Xét tuyển',
      fee: '100.000 đồng',
      place: 'Số 1',
      ward: 'Phường Đủ',
      contact: '0256 000',
      applyFrom: '2020-01-01',
      applyUntil: '2099-12-31',
      publishedAt: '2020-01-01T00:00:00Z',
      status: 'open',
      source: { name: 'Sở Thử (dữ liệu mẫu)', url: 'https://example.org/td/1' },
      files: [{ title: '1.pdf', url: 'https://example.org/td/1.pdf' }],
      body: 'Nội dung thông báo.',
    },
  },
  articles: {
    row: {
      id: 'du',
      url: 'https://example.org/tin/1',
      title: 'Phường mở quầy lưu động (dữ liệu mẫu)',
      publishedAt: '2026-01-05T08:00:00+07:00',
      body: 'Phường mở quầy lưu động tại chợ từ sáng \
nay.\n\nQuầy nhận hồ sơ mỗi sáng thứ bảy đến hết năm.',
      author: 'Lê Mẫu',
      kind: 'ảnh',
      topics: 'Hộ tịch; Chợ',
      summary: 'Quầy lưu động mở tại chợ.',
      language: 'vi',
      media: [{ url: 'https://example.org/1.jpg', caption: 'Quầy' }],
      sourceName: 'Cổng thử',
    },
    record: {
      id: 'du',
      title: 'Phường mở quầy lưu động (dữ liệu mẫu)',
      summary: 'Quầy lưu động mở tại chợ.',
      summaryMethod: 'given',
      author: 'Lê Mẫu',
      source: { name: 'Cổng thử', url: 'https://example.org/tin/1' },
      kind: 'photos',
      topics: ['Hộ tịch', 'Chợ'],
      publishedAt: '2026-01-05T01:00:00Z',
      updatedAt: '2026-01-05T01:00:00Z',
      language: 'vi',
      readingMinutes: 1,
      paragraphs: [
        'Phường mở quầy lưu động tại chợ từ sáng nay.',
        'Quầy nhận hồ sơ mỗi sáng thứ bảy đến hết năm.',
      ],
      media: [{ kind: 'image', url: 'https://example.org/1.jpg', caption: 'Quầy' }],
    },
  },
  procedures: {
    row: {
      id: 'du',
      code: '9.200001',
      title: 'Cấp phép thử (dữ liệu mẫu)',
      field: 'Việc thử',
      level: 'Cấp tỉnh, Cấp xã',
      agency: 'UBND phường Thử; Sở Thử (dữ liệu mẫu)',
      forWhom: 'Công dân, Doanh nghiệp',
      steps: 'Nộp hồ sơ.\nNhận kết quả.',
      documents: [
        { title: 'Đơn theo mẫu', originals: 1, copies: 2, form: 'don.docx' },
        { title: 'Giấy ủy quyền', originals: 1, copies: 0, group: 'Khi nhờ người khác' },
      ],
      fee: [
        { amount: 75_000, text: '75.000 đồng', freeWhen: 'Hộ nghèo' },
        { amount: 0, text: 'Miễn phí' },
      ],
      timeLimit: '15 ngày làm việc',
      result: 'Giấy phép',
      legalBasis: '31/2024/QH15\n942/2025/QĐ-UBND',
      where: 'Trực tiếp: Quầy 1; Dịch vụ bưu chính',
      url: 'https://example.org/tt/1',
      validFrom: '2020-01-01',
      validTo: '2099-12-31',
    },
    record: {
      id: 'du',
      code: '9.200001',
      title: 'Cấp phép thử (dữ liệu mẫu)',
      field: 'Việc thử',
      level: 'Cấp tỉnh, Cấp xã',
      agency: 'UBND phường Thử; Sở Thử (dữ liệu mẫu)',
      forWhom: ['Công dân', 'Doanh nghiệp'],
      steps: ['Nộp hồ sơ.', 'Nhận kết quả.'],
      documents: [
        { title: 'Đơn theo mẫu', originals: 1, copies: 2, form: 'don.docx' },
        { title: 'Giấy ủy quyền', originals: 1, copies: 0, group: 'Khi nhờ người khác' },
      ],
      fee: [
        { amount: 75_000, text: '75.000 đồng', freeWhen: 'Hộ nghèo' },
        { amount: 0, text: 'Miễn phí' },
      ],
      timeLimit: { days: 15, unit: 'ngày làm việc', text: '15 ngày làm việc' },
      result: 'Giấy phép',
      legalBasis: ['31/2024/QH15', '942/2025/QĐ-UBND'],
      where: ['Trực tiếp: Quầy 1', 'Dịch vụ bưu chính'],
      url: 'https://example.org/tt/1',
      validFrom: '2020-01-01',
      validTo: '2099-12-31',
      updatedAt: '2026-11-28T05:00:00.000Z',
    },
  },
  indicators: {
    row: {
      id: 'du',
      unit: 'Phường Thử (dữ liệu mẫu)',
      indicator: 'Tỷ lệ đúng hạn',
      period: 'Quý III năm 2026',
      value: '99,5%',
      measure: '%',
      target: 98,
      source: 'Báo cáo thử',
      note: 'dữ liệu mẫu',
    },
    record: {
      id: 'du',
      unit: 'Phường Thử (dữ liệu mẫu)',
      indicator: 'Tỷ lệ đúng hạn',
      period: '2026-Q3',
      value: 99.5,
      measure: '%',
      target: 98,
      source: 'Báo cáo thử',
      note: 'dữ liệu mẫu',
      updatedAt: '2026-11-28T05:00:00.000Z',
    },
  },
};

const WITH_LEAST: typeof WITH_ALL = {
  'land-prices': {
    row: { id: 'it', tableId: 'thu-2', street: 'Hoa Mai', landType: 'CLN', position3: 90_000 },
    record: {
      segment: { from: null, to: null, text: null },
      place: { asWritten: null, ward: null, current: [] },
      prices: [{ position: 3, vndPerSquareMetre: 90_000 }],
      table: { id: 'thu-2', title: 'thu-2', decision: null, validFrom: null, validTo: null },
      sourceUnit: 'đồng/m²',
      note: null,
    },
  },
  'legal-documents': {
    row: {
      id: 'it',
      number: '2/KH-UBND',
      title: 'Kế hoạch thử (dữ liệu mẫu)',
      issuer: 'UBND xã Thử',
      issuedOn: '2026-01-05',
    },
    record: {
      type: { code: 'KH', name: 'Kế hoạch' },
      signer: null,
      field: null,
      effectiveFrom: null,
      effectiveTo: null,
      status: 'unknown',
      relations: [],
      source: { name: 'UBND xã Thử', url: null },
      files: [],
      passages: [],
      outline: [],
    },
  },
  recruitments: {
    row: { id: 'it', title: 'Tuyển ít (dữ liệu mẫu)', organisation: 'Sở Thử', applyUntil: '2099-12-31' },
    record: {
      positions: [],
      quota: null,
      method: null,
      fee: null,
      place: null,
      ward: null,
      contact: null,
      applyFrom: null,
      publishedAt: null,
      status: 'open',
      source: { name: 'Sở Thử', url: null },
      files: [],
      body: null,
    },
  },
  places: {
    row: { code: '70022', name: 'Xã Ít', level: 'xã', validFrom: '2020-01-01' },
    record: { id: '70022@2020-01-01', validTo: null, parent: null, predecessors: [], resolution: null },
  },
  articles: {
    row: {
      id: 'it',
      url: 'https://example.org/tin/2',
      title: 'Tin ngắn (dữ liệu mẫu)',
      publishedAt: '2026-01-06',
      body: 'Một đoạn tin ngắn của phường trong ngày.',
    },
    record: {
      author: null,
      source: { name: 'example.org', url: 'https://example.org/tin/2' },
      kind: 'news',
      topics: [],
      publishedAt: '2026-01-05T17:00:00Z',
      language: 'vi',
      media: [],
    },
  },
  procedures: {
    row: {
      id: 'it',
      code: '9.200002',
      title: 'Xác nhận thử (dữ liệu mẫu)',
      field: 'Việc thử',
      level: 'Cấp xã',
    },
    record: {
      agency: null,
      forWhom: [],
      steps: [],
      documents: [],
      fee: [],
      timeLimit: null,
      result: null,
      legalBasis: [],
      where: [],
      url: null,
      validFrom: null,
      validTo: null,
    },
  },
  indicators: {
    row: { id: 'it', unit: 'Xã Thử', indicator: 'Hồ sơ nhận', period: '9/2026', value: 1_234 },
    record: { period: '2026-09', value: 1_234, measure: null, target: null, source: null, note: null },
  },
};

it('has a row with every column and one with the least for each domain', () => {
  const names = DOMAINS.map(({ name }) => name).sort();
  for (const given of [WITH_ALL, WITH_LEAST, rendered]) expect(Object.keys(given).sort()).toEqual(names);
});

describe.each(Object.keys(WITH_ALL))('%s', (domain) => {
  const cases = [WITH_ALL[domain], WITH_LEAST[domain]].filter((each) => each !== undefined);
  const [whole, least] = (rendered as unknown as Record<string, Rendered[]>)[domain] as [Rendered, Rendered];
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.parse('2026-11-28T05:00:00Z'));
    const { status, body } = await importNdjson(
      domain,
      cases.map(({ row }) => row),
      'mode=publish&strategy=replace&confirm=all',
    );
    expect([status, body.data?.errors]).toEqual([200, []]);
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it.each([whole, least])(
    '$id is told in Markdown and in the words of schema.org',
    async ({ id, markdown, jsonLd }) => {
      const path = `/v1/${domain}/${encodeURIComponent(id)}`;
      const lines = (await (await ask(`${path}.md`)).text()).split('\n');
      for (const line of markdown) expect(lines).toContain(line);
      const described = (await (await ask(`${path}.jsonld`)).json()) as Record<string, unknown>;
      expect(described).toMatchObject(jsonLd);
      if (id !== least.id) return;
      // What a row does not say is not told of it, in no words at all.
      const labels = (given: string[]) => given.flatMap((line) => /^- \*\*(.+?):\*\*/.exec(line)?.[1] ?? []);
      const unsaid = labels(whole.markdown).filter((label) => !labels(markdown).includes(label));
      expect(labels(lines).filter((label) => unsaid.includes(label))).toEqual([]);
      expect(lines.join('\n')).not.toMatch(/null|undefined|NaN/);
      const absent = Object.keys(whole.jsonLd).filter((key) => !(key in jsonLd));
      expect(Object.keys(described).filter((key) => absent.includes(key))).toEqual([]);
    },
  );

  it.each(cases.map(({ row, record }) => [String(row.id ?? record.id), record] as const))(
    '%s comes back as it was given',
    async (id, record) => {
      const { status, body } = await get(`/v1/${domain}/${encodeURIComponent(id)}`);
      expect(status).toBe(200);
      expect(body.data).toMatchObject(record);
      const listed = (await get(`/v1/${domain}?limit=100`)).body.data.find(
        (each: { id: string }) => each.id === id,
      );
      for (const [field, value] of Object.entries(listed ?? {}))
        expect(body.data[field], field).toEqual(value);
      expect(listed).toBeDefined();
    },
  );
});
