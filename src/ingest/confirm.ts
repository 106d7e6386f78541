/** The codes of doubts an editor confirms, as a parameter. */
import * as z from 'zod';

const CODE = /^[a-z][a-z\d-]{0,59}$/;

/** Query parameter `confirm`: `all`, or codes by comma. */
export const confirmParameter = z
  .string()
  .max(2_000)
  .optional()
  .transform((given, context): readonly string[] | 'all' => {
    const codes = (given ?? '')
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== '');
    const wrong = codes.find((code) => !CODE.test(code));
    if (wrong !== undefined) {
      const params = {
        vi: `“${wrong}” không phải mã của một điều cần xác nhận; viết mã như trong báo cáo, hoặc all.`,
        en: `“${wrong}” is no code of a doubt; write codes as the report has them, or all.`,
      };
      context.addIssue({ code: 'custom', params });
      return z.NEVER;
    }
    return codes.includes('all') ? 'all' : codes;
  })
  .meta({
    description:
      'Codes of the warnings with `confirm: true` that an editor stands by, by comma, or `all`. Kept in the audit trail.',
    type: 'string',
    example: 'unit-missing',
  });
