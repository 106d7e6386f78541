/** The box of the front page: what people type, and the domain and record that must lead. */
import { beforeAll, expect, it } from 'vitest';
import { get, holdSamples } from '../../support/gateway.ts';

beforeAll(() => holdSamples(), 120_000);

/**
 * What is typed; the domain that leads, or several where people may mean either; and the first record: its identifier or
 * words of its title, several by `|`, nothing where any record of the domain answers.
 */
const PHRASES: readonly [string, string, string][] = [
  ['xin viec', 'recruitments', 'Tuyển'],
  ['viec lam', 'recruitments', 'Tuyển'],
  ['việc làm quy nhơn', 'recruitments', 'Tuyển'],
  ['tim viec lam giao vien', 'recruitments', 'giáo viên'],
  ['tuyển giáo viên', 'recruitments', 'giáo viên'],
  ['tuyen lai xe', 'recruitments', 'lái xe'],
  ['tuyen ke toan', 'recruitments', 'kế toán'],
  ['tuyen dung bac si', 'recruitments', 'bác sĩ'],
  ['thi công chức', 'recruitments', 'công chức'],
  ['tuyển công nhân', 'recruitments', 'công nhân'],
  ['nhân viên cứu hộ bãi tắm', 'recruitments', 'td-cuu-ho-bien'],
  ['gia dat hem nguyen hue', 'land-prices', 'Nguyễn Huệ'],
  ['gia dat nguyen hue', 'land-prices', 'Nguyễn Huệ'],
  ['giá đất', 'land-prices', ''],
  ['xuân diệu', 'land-prices', 'Xuân Diệu'],
  ['duong tran hung dao', 'land-prices', 'Trần Hưng Đạo'],
  ['dat an duong vuong bao nhieu 1m2', 'land-prices', 'An Dương Vương'],
  ['giá đất nông nghiệp nhơn bình', 'land-prices', 'nông nghiệp'],
  ['bảng giá đất quy nhơn nam', 'land-prices', ''],
  ['mat tien tay son gia bao nhieu', 'land-prices', 'Tây Sơn'],
  ['giá đất khu tái định cư long vân', 'land-prices', 'Long Vân'],
  ['so do', 'procedures', '9.000028|9.000027'],
  ['sang ten so do', 'procedures', '9.000028'],
  ['lam giay khai sinh', 'procedures', '9.000001'],
  ['giấy khai sinh', 'procedures', '9.000001|9.000010|9.000003'],
  ['tach thua', 'procedures', '9.000027'],
  ['cccd', 'procedures', '9.000019|9.000020|9.000021'],
  ['làm lại cccd bị mất', 'procedures', '9.000021'],
  ['dang ky ket hon', 'procedures', '9.000004'],
  ['giay doc than', 'procedures', '9.000006'],
  ['báo tử', 'procedures', '9.000007'],
  ['nhập hộ khẩu', 'procedures', '9.000015'],
  ['dang ky tam tru', 'procedures', '9.000017'],
  ['xin phép xây nhà', 'procedures', '9.000024'],
  ['mo quan', 'procedures', '9.000022'],
  ['sao y ban chinh', 'procedures', '9.000012'],
  ['nhận con nuôi', 'procedures', '9.000011'],
  ['làm di chúc', 'procedures', '9.000014'],
  ['gpxd', 'procedures', '9.000024'],
  ['xe buýt', 'legal-documents|articles', 'vb-xe-buyt|tin-buyt-dien'],
  ['gia ve xe buyt', 'legal-documents', 'vb-xe-buyt'],
  ['nước ngầm', 'legal-documents', 'vb-nuoc-ngam'],
  ['khoan gieng', 'legal-documents', 'vb-nuoc-ngam'],
  ['bồi thường thu hồi đất', 'legal-documents', 'vb-boi-thuong'],
  ['den bu giai toa', 'legal-documents', 'vb-boi-thuong'],
  ['kcn', 'land-prices|legal-documents|articles', ''],
  ['quyet dinh 926/2021', 'legal-documents', 'vb-tach-thua-2021'],
  ['915/2024/qd-ubnd', 'legal-documents', 'vb-via-he-2024|vb-xe-buyt'],
  ['hoc them day them', 'legal-documents', 'vb-day-them'],
  ['nuoi cho meo trong thanh pho', 'legal-documents', 'vb-cho-meo'],
  ['karaoke ồn', 'legal-documents', 'vb-karaoke'],
  ['tiền điện nước', 'legal-documents', 'vb-nuoc-sach|vb-phong-tro'],
  ['giá nước sạch', 'legal-documents', 'vb-nuoc-sach'],
  ['ve tham quan thap doi', 'legal-documents', 'vb-phi-tham-quan'],
  ['phuong le loi nay la', 'places', 'Lê Lợi|Quy Nhơn'],
  ['phường ghềnh ráng', 'places', 'Ghềnh Ráng'],
  ['xa phuoc my thuoc phuong nao', 'places', 'Phước Mỹ|Quy Nhơn Tây'],
  ['sap nhap phuong nhon binh', 'places', 'Nhơn Bình|Quy Nhơn Đông'],
  ['phố đêm xuân diệu', 'articles|legal-documents', 'tin-cho-dem|vb-cho-dem'],
  ['tin tức du lịch', 'articles', ''],
  ['lễ hội đua thúng', 'articles', 'tin-dua-thuyen'],
  ['cau thi nai', 'articles', 'tin-cau-thi-nai-sua'],
  ['san ho hon kho', 'articles|legal-documents', 'tin-hon-kho|vb-san-ho'],
  ['tiem soi', 'articles|legal-documents', 'tin-tiem-bu|vb-tiem-chung'],
];

/** Phrases that need not lead right. */
const ALLOWED = 3;

interface Hit {
  id: string;
  title: string;
}

const first = async (q: string): Promise<{ domain: string; hits: [Hit, ...Hit[]] } | undefined> =>
  (await get(`/v1/search?q=${encodeURIComponent(q)}`)).body.data[0];

it('the domain and the record that are meant lead', async () => {
  expect(PHRASES.length).toBeGreaterThanOrEqual(60);
  const wrong: string[] = [];
  for (const [q, domains, records] of PHRASES) {
    const group = await first(q);
    const [hit] = group?.hits ?? [];
    const isLed = group !== undefined && domains.split('|').includes(group.domain);
    const isMeant = records
      .split('|')
      .some((record) => hit && (hit.id === record || hit.title.toLowerCase().includes(record.toLowerCase())));
    if (!isLed || !isMeant) wrong.push(`“${q}”: ${group?.domain}, ${hit?.title}`);
  }
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(ALLOWED);
}, 120_000);

it('law never stands before notices for work', async () => {
  for (const q of ['viec lam', 'việc làm', 'xin viec lam', 'tim viec']) {
    expect((await first(q))?.domain, q).toBe('recruitments');
  }
});

it('where the other words find nothing the plain list is shown, and that is said', async () => {
  const { body } = await get(`/v1/search?q=${encodeURIComponent('tìm việc làm phi hành gia')}`);
  expect(body.data[0].domain).toBe('recruitments');
  expect(body.data[0].relaxed).not.toBeNull();
});

it('words that were not typed are not counted', async () => {
  const { body } = await get(`/v1/legal-documents?q=${encodeURIComponent('sổ đỏ')}`);
  expect(body.meta.relaxed ?? '').not.toMatch(/[3-9] từ/);
});
