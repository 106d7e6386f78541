/** Pages of a portal as its program writes them: one article, and one of short items (“Tin vắn”). */

export const STORY = [
  'Sáng 16/11, Ủy ban nhân dân phường Bến Đò mở quầy lưu ' +
    'động tiếp nhận hồ sơ hộ tịch tại nhà văn hóa khu phố 2.',
  'Quầy làm việc mỗi sáng thứ bảy đến hết năm, người ' +
    'dân chỉ cần mang theo căn cước và giấy hẹn nếu đã có.',
];
/** Items with who signed each, in capitals after its text. */
export const BRIEFS = [
  {
    text: 'UBND phường Bến Đò trồng 500 cây xanh dọc bờ kè sông trong ba ngày cuối tuần qua.',
    author: 'LÊ MẪU',
  },
  {
    text: 'Đoàn viên phường sửa chữa 12 đèn đường ở khu phố 3, kinh phí do người dân đóng góp.',
    author: 'T.THỬ',
  },
  {
    text: 'Trạm y tế phường khám sức khỏe cho 80 người cao tuổi vào sáng thứ bảy tuần này.',
    author: 'HÀ THỬ',
  },
];

const page = (path: string, title: string, body: string): string =>
  '<!doctype html><html><head><meta charset="utf-8"><link rel="canonical" ' +
  `href="https://bendo.example.vn${path}"><meta property="article:published_time" ` +
  'content="2026-11-16T08:00:00+07:00"></head><body><ul><li><a href="/">Trang chủ</a></li></ul><h1>' +
  `${title}</h1><div class="article-content">${body}</div></body></html>`;

export const storyPage = (path: string): string =>
  page(path, 'Phường mở quầy lưu động', STORY.map((line) => `<p>${line}</p>`).join(''));
export const briefsPage = (path: string): string =>
  page(path, 'Tin vắn', BRIEFS.map(({ text, author }) => `<p>* ${text}</p><p><b>${author}</b></p>`).join(''));
