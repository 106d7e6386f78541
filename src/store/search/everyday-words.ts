/** Words that people use and documents do not, with what documents say; both are searched. */
import { fold } from '../../language/fold.ts';
import { type Syllable, syllables } from '../../language/syllables.ts';

/** Short forms, by their folded letters. They stand for nothing but what they shorten. */
const SHORT: Readonly<Record<string, string>> = {
  attp: 'an toàn thực phẩm',
  bds: 'bất động sản',
  bhtn: 'bảo hiểm thất nghiệp',
  bhxh: 'bảo hiểm xã hội',
  bhyt: 'bảo hiểm y tế',
  blds: 'bộ luật dân sự',
  blhs: 'bộ luật hình sự',
  bvmt: 'bảo vệ môi trường',
  cbcc: 'cán bộ công chức',
  cccd: 'căn cước công dân',
  cchn: 'chứng chỉ hành nghề',
  cmnd: 'chứng minh nhân dân',
  csgt: 'cảnh sát giao thông',
  ctcp: 'công ty cổ phần',
  dbqh: 'đại biểu quốc hội',
  dkkd: 'đăng ký kinh doanh',
  dn: 'doanh nghiệp',
  gcn: 'giấy chứng nhận',
  gcnqsdd: 'giấy chứng nhận quyền sử dụng đất',
  gdnn: 'giáo dục nghề nghiệp',
  gplx: 'giấy phép lái xe',
  gpxd: 'giấy phép xây dựng',
  gtgt: 'giá trị gia tăng',
  gtvt: 'giao thông vận tải',
  gv: 'giáo viên',
  hcm: 'hồ chí minh',
  hdld: 'hợp đồng lao động',
  hdnd: 'hội đồng nhân dân',
  htx: 'hợp tác xã',
  khcn: 'khoa học công nghệ',
  nld: 'người lao động',
  nsdld: 'người sử dụng lao động',
  nsnn: 'ngân sách nhà nước',
  nvqs: 'nghĩa vụ quân sự',
  pccc: 'phòng cháy chữa cháy',
  qsdd: 'quyền sử dụng đất',
  tand: 'tòa án nhân dân',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  tncn: 'thu nhập cá nhân',
  tndn: 'thu nhập doanh nghiệp',
  tnhh: 'trách nhiệm hữu hạn',
  tnld: 'tai nạn lao động',
  tp: 'thành phố',
  tphcm: 'thành phố hồ chí minh',
  ubnd: 'ủy ban nhân dân',
  vksnd: 'viện kiểm sát nhân dân',
  vpdd: 'văn phòng đại diện',
  vphc: 'vi phạm hành chính',
};

/** Everyday words for what the law calls otherwise. */
const EVERYDAY: Readonly<Record<string, string>> = {
  'ăn trộm': 'trộm cắp tài sản',
  'ba mẹ': 'cha mẹ',
  'bằng lái': 'giấy phép lái xe',
  'bố mẹ': 'cha mẹ',
  'cha ruột': 'cha đẻ',
  'chứng minh thư': 'căn cước công dân',
  'con ruột': 'con đẻ',
  'đánh người': 'cố ý gây thương tích',
  'đi bộ đội': 'nhập ngũ',
  'đi tù': 'phạt tù',
  'đuổi việc': 'sa thải',
  'giấy đăng ký kết hôn': 'giấy chứng nhận kết hôn',
  'giật đồ': 'cướp giật tài sản',
  'hộ khẩu': 'đăng ký thường trú',
  'ly dị': 'ly hôn',
  'mẹ ruột': 'mẹ đẻ',
  'mua bán đất': 'chuyển nhượng quyền sử dụng đất',
  'mua đất': 'nhận chuyển nhượng quyền sử dụng đất',
  'bán đất': 'chuyển nhượng quyền sử dụng đất',
  'nghỉ đẻ': 'nghỉ thai sản',
  'ngồi tù': 'phạt tù',
  'nón bảo hiểm': 'mũ bảo hiểm',
  'rút bảo hiểm': 'bảo hiểm xã hội một lần',
  'sang tên': 'chuyển nhượng',
  'sổ đỏ': 'giấy chứng nhận quyền sử dụng đất',
  'sổ hồng': 'giấy chứng nhận quyền sở hữu nhà ở',
  'tiền cọc': 'đặt cọc',
  'vay nặng lãi': 'cho vay lãi nặng',
  'xe máy': 'xe mô tô',
};

const words = (text: string): string =>
  syllables(text)
    .map(({ spelling }) => spelling)
    .join(' ');
const byFolded = new Map(
  [...Object.entries(EVERYDAY), ...Object.entries(SHORT)].map(([said, formal]) => [fold(said), formal]),
);
const bySpelling = new Map(Object.entries(EVERYDAY).map(([said, formal]) => [words(said), formal]));
const LONGEST = 4;

type Word = Pick<Syllable, 'folded' | 'spelling'>;

/** What documents call the things a query names: formal texts, each once. */
export function formalWords(query: readonly Word[]): string[] {
  const accented = query.some(({ folded, spelling }) => folded !== spelling);
  const found = new Set<string>();
  for (let from = 0; from < query.length; from++) {
    for (let length = 1; length <= LONGEST && from + length <= query.length; length++) {
      const said = query.slice(from, from + length);
      const folded = said.map((word) => word.folded).join(' ');
      const short = length === 1 || !accented;
      const formal = short
        ? byFolded.get(folded)
        : bySpelling.get(said.map((word) => word.spelling).join(' '));
      if (formal !== undefined) found.add(formal);
    }
  }
  return [...found];
}
