/** Prompts a person can start from. */
import { completable, type McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import type { AppContext } from '../contract/context.ts';
import { completeQuestion } from './completion.ts';

const RULES = [
  'Gọi `ask` với câu hỏi trước. Nếu kết quả là `ambiguous`, đưa các lựa chọn cho người hỏi; nếu là ' +
    '`not_held`, nói rõ là dữ liệu không có và chỉ nơi hỏi.',
  'Không nêu giá, ngày, số hiệu hay hiệu lực nào mà công cụ không trả về. Ghi tên bảng giá hoặc ' +
    'văn bản, ngày áp dụng và địa chỉ trích dẫn.',
  'Soạn xong, gọi `verify` với toàn bộ bản nháp; sửa mọi chỗ `contradicted` rồi mới gửi.',
].join('\n');

/** Registers the prompt that answers a citizen from the records alone. */
export function registerPrompts(server: McpServer, c: AppContext): void {
  server.registerPrompt(
    'answer_citizen',
    {
      title: 'Trả lời người dân, có trích dẫn',
      description:
        'Answers a citizen’s question from the records alone, with citations, and verifies the draft.',
      argsSchema: z.object({
        question: completable(z.string().max(1000).meta({ description: 'Câu hỏi của người dân.' }), (typed) =>
          completeQuestion(c, typed),
        ),
      }),
    },
    ({ question }) => ({
      messages: [
        {
          role: 'user',
          content: { type: 'text', text: `Trả lời câu hỏi sau của người dân:\n\n${question}\n\n${RULES}` },
        },
      ],
    }),
  );
}
