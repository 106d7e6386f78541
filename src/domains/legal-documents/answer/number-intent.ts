import { phraseList } from '../../../language/phrase-list.ts';
import { contentWords } from '../../../question/content.ts';
import { hasPhrase, type Question } from '../../../question/question.ts';

export type NumberIntent =
  | 'validity'
  | 'replaced'
  | 'amended'
  | 'repealed'
  | 'effective'
  | 'signer'
  | 'issued'
  | 'article'
  | 'about'
  | 'topic';

/** That the signer is asked for. */
export const SIGNER = 'ai ký|người ký|do ai ký|ký bởi';

/** What is asked of a document that is named by its number. */
export function numberIntent(question: Question): NumberIntent {
  if (hasPhrase(question, 'bãi bỏ')) return 'repealed';
  if (hasPhrase(question, 'thay thế|thay bằng|thay bởi|thay cho|được thay|bị thay|thế bằng|văn bản thay'))
    return 'replaced';
  if (hasPhrase(question, 'sửa đổi|bổ sung|đính chính|điều chỉnh bởi')) return 'amended';
  if (
    hasPhrase(
      question,
      phraseList(
        'có hiệu lực từ|hiệu lực từ|hiệu lực khi nào|hiệu lực từ ngày nào|hiệu lực ngày nào',
        'hiệu lực kể từ|áp dụng từ|bắt đầu áp dụng|bao giờ có hiệu lực|khi nào có hiệu lực',
        'hết hiệu lực khi nào|hết hiệu lực từ',
      ),
    )
  )
    return 'effective';
  if (
    hasPhrase(
      question,
      phraseList(
        'hiệu lực|còn áp dụng|đang áp dụng|còn dùng|còn xài|còn giá trị|hết hạn chưa|áp dụng không',
        'áp dụng chưa|còn thi hành|còn được áp dụng|tạm ngưng|đình chỉ|hiệu lực không',
      ),
    )
  )
    return 'validity';
  if (hasPhrase(question, SIGNER)) return 'signer';
  if (
    hasPhrase(
      question,
      'ban hành ngày nào|ban hành khi nào|ngày ban hành|ký ngày nào|' +
        'ra đời khi nào|do cơ quan nào|cơ quan nào ban hành|ai ban hành',
    )
  )
    return 'issued';
  if (/(?:điều|dieu)\s+\d+/iu.test(question.text)) return 'article';
  if (
    hasPhrase(
      question,
      phraseList(
        'về việc gì|việc gì|nói về gì|nói gì|nội dung|quy định gì|quy định về gì|về gì|là văn bản nào',
        'văn bản gì|là gì|tóm tắt|trích yếu|quy định những gì|nói về|cho xem|xem|mở|tìm|tra',
      ),
    )
  )
    return 'about';
  return contentWords(question).length >= 3 ? 'topic' : 'about';
}
