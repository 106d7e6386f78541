/** What a question asks of a procedure, and how strongly it is about one at all. Pure. */

import { phraseList } from '../../../language/phrase-list.ts';
import { hasPhrase, type Question } from '../../../question/question.ts';
import { formalTitles } from '../wording.ts';

export const PROCEDURE_INTENTS = [
  'papers',
  'time',
  'fee',
  'where',
  'steps',
  'level',
  'basis',
  'forWhom',
  'result',
  'conditions',
] as const;
export type ProcedureIntent = (typeof PROCEDURE_INTENTS)[number];

/** Phrases of each intent; a question may have several, and all of them are answered. */
const ASKED: Readonly<Record<ProcedureIntent, string>> = {
  papers: phraseList(
    'giấy tờ gì|giấy tờ nào|giấy gì|loại giấy tờ|những giấy tờ|giấy tờ cần|hồ sơ gồm|hồ sơ gì',
    'hồ sơ cần|cần hồ sơ|thành phần hồ sơ|hồ sơ đề nghị|hồ sơ đăng ký|hồ sơ có gì|hồ sơ nào',
    'mấy bộ hồ sơ|bao nhiêu bộ|mấy bản|mang theo|mang gì|mang những gì|chuẩn bị gì|chuẩn bị những gì',
    'cần chuẩn bị|cần những gì|cần gì|nộp gì|nộp những gì|bản sao nào|bản chính nào|tờ khai nào',
    'mẫu đơn|mẫu nào',
  ),
  time: phraseList(
    'bao lâu|mấy ngày|bao nhiêu ngày|mấy hôm|mấy tuần|thời hạn|thời gian giải quyết',
    'thời gian thực hiện|thời gian cấp|khi nào có|bao giờ có|bao giờ xong|khi nào xong|chừng nào có',
    'lâu không|trong vòng',
  ),
  fee: phraseList(
    'lệ phí|phí bao nhiêu|mức phí|mất phí|tốn phí|có phí|tính phí|thu phí|bao nhiêu tiền|mấy tiền',
    'tốn bao nhiêu|hết bao nhiêu|mất tiền|đóng tiền|tốn tiền|miễn phí|phí bn|phí không|giá bao nhiêu',
    'đóng bao nhiêu|nộp bao nhiêu',
  ),
  where: phraseList(
    'ở đâu|tại đâu|nơi nào|chỗ nào|đến đâu|ra đâu|nộp đâu|đi đâu|trực tuyến|online|onl|qua mạng',
    'bưu điện|bưu chính|cách thức|hình thức nộp|nộp bằng cách|qua ứng dụng|vneid|tại nhà|đến tận nơi',
    'lên phường được không',
  ),
  steps: phraseList(
    'trình tự|các bước|bước nào|mấy bước|quy trình|thủ tục như thế nào|thủ tục thế nào',
    'thủ tục ra sao|làm thế nào|làm sao|làm như thế nào|phải làm gì|cần làm gì|làm ntn|như thế nào',
    'thế nào|thì sao|sao|hướng dẫn',
  ),
  level: phraseList(
    'cấp nào|cơ quan nào|ai giải quyết|ai cấp|thẩm quyền|cấp xã hay|cấp tỉnh hay|xã hay tỉnh',
    'phường hay|ai có quyền|đơn vị nào|sở nào|ai ký',
  ),
  basis: phraseList(
    'căn cứ pháp lý|cơ sở pháp lý|căn cứ vào đâu|căn cứ nào|theo văn bản nào|quy định ở đâu',
    'văn bản nào|luật nào|nghị định nào|thông tư nào',
  ),
  forWhom: 'ai được|đối tượng nào|đối tượng|ai có thể|ai phải|dành cho ai|những ai',
  result: 'kết quả|nhận được gì|được cấp gì|ra giấy gì|trả gì',
  conditions: 'điều kiện|yêu cầu gì|yêu cầu nào|có được không|được phép không|tuổi nào|bao nhiêu tuổi',
};

/** Doing that a procedure is for. */
const DOING = phraseList(
  'đăng ký|cấp|cấp lại|cấp đổi|cấp mới|đổi|gia hạn|chứng thực|xác nhận|khai báo|thông báo|xin phép',
  'xóa|tách|chuyển|công nhận|hỗ trợ|trợ cấp|hưởng|xin|làm|nhận|đề nghị|nộp|phê duyệt|thẩm định',
  'công bố|thu hồi|trả lại|cho phép|giải quyết|tích hợp|cập nhật|điều chỉnh|sửa đổi|bổ sung|ghi',
  'khóa|mở khóa|sang tên|miễn giảm|tuyển sinh|chuyển trường|khiếu nại|tố cáo|bồi thường|thành lập',
  'giải thể|giám hộ|thanh toán|kết hôn|khai sinh|khai tử|thường trú|tạm trú|tạm vắng',
);
const NAMED = 'thủ tục|tthc|dịch vụ công';
/** Rules and penalties of law, which a procedure does not state. */
const LAW = phraseList(
  'bị phạt|xử phạt|mức phạt|phạt bao nhiêu|phạt tiền|phạt tù|thời hiệu|hàng thừa kế|theo luật',
  'vi phạm|bồi thường thiệt hại|có được hưởng|được hưởng bao nhiêu|hưởng bao nhiêu',
  'bao nhiêu phần trăm|mức hưởng|mức trợ cấp|nghỉ mấy|được nghỉ|ai được hưởng|chịu trách nhiệm',
  'có bị|là gì|nghĩa là|hơn bao nhiêu tuổi|khi nào thì được|nộp thuế|khác nhau|khác gì',
);
const WANTING = 'muốn|cần|xin|phải|làm sao|làm thế nào|thì sao|được không|giúp';

/** A code of the national database in a question, or null. */
export const codeIn = (text: string): string | null =>
  /(?<![\d.,])\d[.,]\d{6}(?![\d,]|\.\d{3})/.exec(text)?.[0].replace(',', '.') ?? null;

export interface ProcedureReading {
  intents: ProcedureIntent[];
  /** 0 not about a procedure, 1 it may be, 2 likely, 3 said so. */
  score: number;
  code: string | null;
}

/** Reads a question. Several intents are all answered. */
export function readProcedure(question: Question): ProcedureReading {
  const intents = PROCEDURE_INTENTS.filter((intent) => hasPhrase(question, ASKED[intent]));
  const telling = intents.filter(
    (intent) => intent !== 'steps' && intent !== 'conditions' && intent !== 'forWhom',
  );
  const doing = hasPhrase(question, DOING);
  const everyday = formalTitles(question.words).length > 0;
  const code = codeIn(question.text);
  const named = hasPhrase(question, NAMED);
  if (!code && !named && hasPhrase(question, LAW)) return { intents, score: 0, code };
  const score =
    code || named || (telling.includes('papers') && (doing || everyday))
      ? 3
      : (doing || everyday) && (telling.length > 0 || hasPhrase(question, WANTING))
        ? 2
        : doing || everyday
          ? 1
          : 0;
  return { intents, score, code };
}
