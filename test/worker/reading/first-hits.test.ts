/** What searches of the samples find first: a frozen list, and a floor of quality on all of them. */
import { beforeAll, expect, it } from 'vitest';
import { get, holdSamples } from '../../support/gateway.ts';

beforeAll(() => holdSamples(), 120_000);

/** Domain, words, the record a reader means, and where it is found today: first, among three, or further down. */
const SEARCHES: readonly [string, string, string, 'first' | 'three' | 'below'][] = [
  ['legal-documents', 'tach thua dat o', 'vb-tach-thua-2025', 'three'],
  ['legal-documents', 'diện tích tối thiểu tách thửa', 'vb-tach-thua-2025', 'first'],
  ['legal-documents', 'vỉa hè', 'vb-via-he-2026', 'three'],
  ['legal-documents', 'rác thải sinh hoạt', 'vb-rac-2023', 'first'],
  ['legal-documents', 'học phí', 'vb-hoc-phi-2025', 'three'],
  ['legal-documents', 'dạy thêm học thêm', 'vb-day-them', 'first'],
  ['legal-documents', 'karaoke', 'vb-karaoke', 'first'],
  ['legal-documents', 'hỏa táng', 'vb-hoa-tang', 'first'],
  ['legal-documents', 'giữ xe', 'vb-giu-xe', 'three'],
  ['legal-documents', 'chó mèo', 'vb-cho-meo', 'first'],
  ['legal-documents', 'nước ngầm', 'vb-nuoc-ngam', 'below'],
  ['legal-documents', 'đặt tên đường', 'vb-dat-ten', 'first'],
  ['legal-documents', 'bồi thường thu hồi đất', 'vb-boi-thuong', 'below'],
  ['legal-documents', 'xe buýt', 'vb-xe-buyt', 'below'],
  ['legal-documents', 'camera', 'vb-camera', 'first'],
  ['recruitments', 'giáo viên tiểu học', 'td-gv-tieu-hoc', 'first'],
  ['recruitments', 'bác sĩ', 'td-bac-si-tram', 'first'],
  ['recruitments', 'kế toán', 'td-ke-toan-truong', 'three'],
  ['recruitments', 'thư viện', 'td-thu-vien', 'first'],
  ['recruitments', 'lái xe buýt', 'td-buyt-dien', 'first'],
  ['recruitments', 'cây xanh', 'td-cay-xanh', 'first'],
  ['articles', 'học sinh Yongsan', 'tin-yongsan-hoc-sinh', 'first'],
  ['articles', 'diễn tập sơ tán', 'tin-song-lon', 'first'],
  ['articles', 'cống hộp Tháp Đôi', 'tin-ngap-thap-doi', 'first'],
  ['articles', 'san ho Hon Kho', 'tin-hon-kho', 'first'],
  ['articles', 'chuyển đổi số', 'tin-to-cong-nghe', 'first'],
  ['land-prices', 'nguyễn huệ', 'lp26-nguyen-hue-1-odt', 'first'],
  ['land-prices', 'tran hung dao', 'lp26-tran-hung-dao-1-odt', 'first'],
  ['procedures', 'khai sinh', '9.000001', 'first'],
  ['procedures', 'đăng ký kết hôn', '9.000004', 'first'],
  ['procedures', 'giấy phép xây dựng', '9.000024', 'first'],
];

it('finds what is meant where it was found, and never further down', async () => {
  const order = ['first', 'three', 'below'];
  const worse: string[] = [];
  let [first, three] = [0, 0];
  for (const [domain, q, meant, frozen] of SEARCHES) {
    const status = domain === 'recruitments' ? '&status=all' : '';
    const { body } = await get(`/v1/${domain}?q=${encodeURIComponent(q)}&limit=3${status}`);
    const at = body.data.findIndex(({ id }: { id: string }) => id === meant);
    const found = at === 0 ? 'first' : at > 0 ? 'three' : 'below';
    if (found === 'first') first += 1;
    if (found !== 'below') three += 1;
    if (order.indexOf(found) > order.indexOf(frozen)) worse.push(`${domain} “${q}”: ${meant} ${found}`);
  }
  expect(worse).toEqual([]);
  expect(first / SEARCHES.length).toBeGreaterThanOrEqual(0.7);
  expect(three / SEARCHES.length).toBeGreaterThanOrEqual(0.9);
});
