/** Words of questions about land, work, papers and places that belong to no name. */

import { fold, spellingKey } from '../language/fold.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Syllable } from '../language/syllables.ts';

const WORDS = `giá đất ở đường phố tuyến hẻm hẽm kiệt ngõ ngách
  vị trí vt mặt tiền phía đoạn khúc chỗ từ đến tới bảng khung mức
  tiền đồng triệu nghìn ngàn tỷ bao nhiêu mấy mét vuông
  m2 m ha lô thửa mảnh miếng nền nhà căn rộng dài diện tích
  tổng cộng tính hết trị giá bán mua phường xã thị trấn
  huyện quận tỉnh thành khu vực vùng khối thôn xóm làng tổ
  dân cũ mới trước đây nay hiện năm ngày tháng hồi lúc
  giờ thời điểm hôm tra cứu xem coi biết hỏi giúp dùm giùm
  nhờ vui lòng xin cho tôi mình em anh chị ạ nhé nha vậy
  hả ha hở cái thương mại dịch vụ sản xuất kinh doanh phi
  nông nghiệp trồng lúa cây lâu hằng hàng nuôi thủy sản
  rừng muối thổ cư đô nông thôn ruộng vườn ao theo đúng quy
  định nhà nước áp dụng ban hành là thì có không phải
  được bị của ở tại trong ngoài trên dưới gần cạnh bên sát
  cuối đầu giữa hết trọn toàn còn lại khác các những một
  hai ba bốn năm sáu bảy tám chín mười loại thứ số và với
  hay hoặc thế nào sao gì đâu ai nào nhỉ rồi chưa đang sẽ
  đã muốn cần định khoảng chừng thuộc nằm về đi ra vào lên
  xuống qua giáp cầu chợ cổng ngã tư nút giao quốc lộ tỉnh
  bến sông suối hồ biển công viên trường bệnh viện ubnd
  ủy ban nhân dân tên gọi chuyển nhượng thuế phí lệ cấp
  sổ đỏ hồng chuyển mục đích sử dụng gia đình ông bà cô chú
  bác lộ giới nội bộ tái cư odt ont tmd skc luc luk lua hnk bhk cln nts rsx rph rdd lmu nkh nhiêu vnd mấy tiền
  nhất đơn thực tế giao dịch`;

const marked = new Set<string>();
const folded = new Set<string>();
for (const word of WORDS.split(/\s+/)) {
  marked.add(spellingKey(word));
  folded.add(fold(word));
}

/**
 * Whether a word of a question is no part of a name. In a question with diacritics a capital shows a name, so
 * that Minh is not mình.
 */
export function isPlainWord(word: Syllable, accented: boolean): boolean {
  if (/^\d/.test(word.folded) || /^vt\d$/.test(word.folded)) return true;
  const named = accented && /^\p{Lu}/u.test(word.text);
  if (word.spelling === word.folded) {
    return named ? marked.has(word.spelling) : folded.has(word.folded) || isStopWord(word.folded);
  }
  return marked.has(word.spelling) || isStopWord(word.folded, word.spelling);
}
