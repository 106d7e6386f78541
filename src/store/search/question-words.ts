/** Words that ask rather than say what is sought, and short forms that people write in full in documents. */
import { type Syllable, syllables } from '../../language/syllables.ts';

/** Phrases of questions, written as they ought to be. */
const PHRASES =
  `theo quy định của pháp luật, theo quy định pháp luật, được quy định như thế nào, quy định như thế nào,
  được quy định ra sao, được thực hiện như thế nào, được hiểu như thế nào, được hiểu thế nào, bị xử lý như thế nào,
  như thế nào, đúng hay sai, hay không, có đúng không, đúng không, được không, phải không, có được, có phải,
  là bao nhiêu, bao nhiêu, bao lâu, là gì, khi nào, thế nào, ra sao, thì sao, dưới đây, sau đây, cho hỏi, xin hỏi,
  cho tôi hỏi, nào, gì, ai, sao, không, tôi, em, thì, có, vậy, ạ`
    .split(',')
    .map((phrase) => syllables(phrase));

/** Asking words that are common words of the law once their diacritics are gone: tội, thi, cơ, cổ … */
const TELLING = new Set(['toi', 'thi', 'co', 'ai', 'em', 'sao', 'vay', 'a']);

/** A question after what something means; the answer stands in an article of definitions. */
const DEFINITION =
  / (?:la gi|khai niem|dinh nghia|hieu (?:la |nhu )?the nao|the nao la|duoc xem la|nghia la) /;

type Word = Pick<Syllable, 'folded' | 'spelling'>;

/** For each word of a query whether it only asks. A query of nothing else is sought by all its words. */
export function questionWords(words: readonly Word[]): boolean[] {
  const accented = words.some(({ folded, spelling }) => folded !== spelling);
  const asks = words.map(() => false);
  for (const phrase of PHRASES) {
    if (!accented && phrase.length === 1 && TELLING.has(phrase[0]?.folded ?? '')) continue;
    for (let at = 0; at + phrase.length <= words.length; at++) {
      const met = phrase.every((word, offset) => {
        const typed = words[at + offset];
        return accented ? typed?.spelling === word.spelling : typed?.folded === word.folded;
      });
      if (met) asks.fill(true, at, at + phrase.length);
    }
  }
  return asks.every(Boolean) ? asks.fill(false) : asks;
}

/** Whether the query asks for a definition. */
export const asksDefinition = (words: readonly Word[]): boolean =>
  DEFINITION.test(` ${words.map(({ folded }) => folded).join(' ')} `);

/** What a short form stands for; searched beside it. Keys are folded. */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
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
