/** Words that set parts of a question, or positions of a street, against each other, and say nothing of either. */
import { phraseList } from '../language/phrase-list.ts';

export const COMPARING = phraseList(
  'chênh lệch giữa|chênh nhau giữa|khác nhau giữa|so sánh giữa|so ' +
    'sánh|so với|chênh nhau bao nhiêu|chênh lệch bao nhiêu|chênh bao nhiêu',
  'chênh nhau|chênh lệch',
  'hơn kém nhau bao nhiêu|hơn kém bao nhiêu|hơn kém nhau|hơn kém|lệch nhau bao nhiêu|lệch nhau|cách nhau bao nhiêu',
  'cái nào|bên nào|chỗ nào|đường nào|nơi nào|đắt hơn|nhiều hơn|ít hơn|kém hơn',
  'rẻ hơn|mắc hơn|cao hơn|thấp hơn|hơn bao nhiêu|kém bao nhiêu|khác nhau thế nào|khác nhau bao nhiêu',
  'khác nhau không|khác gì|so giá|gấp mấy lần|gấp bao nhiêu lần',
  'gấp mấy|gấp bao nhiêu|hơn nhau bao nhiêu|hơn nhau',
  'đắt gấp mấy lần|chênh',
);
