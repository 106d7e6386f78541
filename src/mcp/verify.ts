/** The tool that holds a draft against the records. */
import * as z from 'zod';
import { verifyBodyOf } from '../ask/endpoints.ts';
import { answerMeta, MOST_DRAFT, verification } from '../ask/schema.ts';
import { readContext } from '../edge/read-context.ts';
import { invalidParameter } from '../problem.ts';
import type { Tool } from './tool.ts';

const given = z.strictObject({
  text: z.string().trim().min(1).max(MOST_DRAFT).meta({
    description: 'The draft answer, whole.',
    example: 'Quyết định 41/2024/QĐ-UBND còn hiệu lực.',
  }),
});

const MARKS = { verified: 'đúng', contradicted: 'SAI', unchecked: 'chưa kiểm được' } as const;

interface Body {
  data: z.infer<typeof verification>;
}

/** Drafts are not kept in any cache. */
export const verifyTool: Tool = {
  name: 'verify',
  title: 'Kiểm bản nháp',
  description:
    'Marks every price, number, date, document number and quotation of a draft answer `verified`, ' +
    '`contradicted` (with what the record says in `right`) or `unchecked`, with the record that says ' +
    'so. Call it before sending an answer. Kiểm từng con số, ngày, số hiệu trong bản nháp.',
  arguments: given.shape,
  result: z.object({ data: verification, meta: answerMeta }),
  async call(c, asked) {
    const read = given.safeParse(asked);
    if (!read.success) {
      const strange = Object.keys(asked).find((name) => name !== 'text');
      throw invalidParameter({
        in: 'body',
        name: strange ?? 'text',
        message: {
          vi: `Chỉ nhận text, từ 1 đến ${MOST_DRAFT} ký tự.`,
          en: `Takes text alone, of 1 to ${MOST_DRAFT} characters.`,
        },
        suggestion: strange === undefined ? undefined : 'text',
      });
    }
    const context = readContext(c.env);
    const data = await verifyBodyOf(read.data.text, context);
    return { data, meta: { edition: null, asOf: new Date(context.now).toISOString() } };
  },
  text(body, origin) {
    const { claims, counts } = (body as Body).data;
    if (claims.length === 0) return 'Bản nháp không nêu con số, ngày, số hiệu hay trích dẫn nào để kiểm.';
    const lines = claims.map(({ text, verdict, right, url }) => {
      const instead = right === undefined ? '' : `; bản ghi nêu ${right}`;
      return `- “${text}”: ${MARKS[verdict]}${instead}${url ? ` (${new URL(url, origin).href})` : ''}`;
    });
    const summary = `${counts.verified} chỗ đúng, ${counts.contradicted} chỗ sai, ${counts.unchecked} chỗ chưa kiểm được.`;
    return [summary, ...lines.slice(0, 30)].join('\n');
  },
};
