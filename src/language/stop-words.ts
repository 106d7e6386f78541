/** Words that carry no topic: of asking, of politeness, and of grammar. */
import { fold, spellingKey } from './fold.ts';

const ASKING = `bao nhiêu nhiêu mấy nào gì sao đâu ai thế
  như khi không ko chưa chăng phải hay hả hử à ạ ư nhỉ vậy`;
const POLITE = `xin cho hỏi em anh chị cô chú bác tôi mình ơi nhé nha nhờ giúp giùm dùm với ad admin vui lòng cảm ơn
  làm ơn biết muốn cần kính gửi thưa dạ`;
const GRAMMAR = `là thì mà và của các những cái này kia đó đây
  ấy ở tại trong trên dưới ngoài về đến từ theo để do bởi vì nên
  nếu được bị có đang đã sẽ rồi còn cũng vẫn chỉ rất quá
  lắm lại nữa hiện nay bây giờ ra vào qua giữa cùng hoặc
  hay việc thuộc nằm bên ta nó họ tất cả mọi từng một`;

const marked = new Set<string>();
const folded = new Set<string>();
for (const word of `${ASKING} ${POLITE} ${GRAMMAR}`.split(/\s+/)) {
  marked.add(spellingKey(word));
  folded.add(fold(word));
}

/**
 * Whether a word says nothing of the topic. With its spelling (`spellingKey`) given, a word that merely folds
 * to one is kept: `chợ` is none although `cho` is.
 */
export function isStopWord(word: string, spelling: string = word): boolean {
  return spelling === word ? folded.has(word) : marked.has(spelling);
}

/** Whether a stop word is spelt just so, marks and all: `cho` is, `vay` (of `vậy`) is none. */
export const isSpeltStopWord = (spelling: string): boolean => marked.has(spelling);
