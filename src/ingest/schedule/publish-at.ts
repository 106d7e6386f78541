/** The instant an import is to be published at, as editors write it. */
import * as z from 'zod';
import { addDays, vietnamDay } from '../../language/dates.ts';

const MOST_DAYS = 366;
const DAY = 86_400_000;
const EXAMPLE = '2026-12-01T08:00:00+07:00';

const instant = z.iso.datetime({ offset: true });

/**
 * Milliseconds since 1970 of an RFC 3339 instant, or of a local one such as `2026-12-01T08:00` read in Vietnam's
 * time; null for anything else. A `+` that a query turned into a space is read as `+`.
 */
function readInstant(text: string): number | null {
  const parts = /^(.{10}T\d\d:\d\d)(:[\d.]+)?(Z|[+ -]\d\d:\d\d)?$/.exec(text.toUpperCase());
  if (!parts) return null;
  const [, minute, seconds = ':00', offset = '+07:00'] = parts;
  const whole = minute + seconds + offset.replace(' ', '+');
  return instant.safeParse(whole).success ? Date.parse(whole) : null;
}

/** Query parameter `publishAt`: milliseconds since 1970, ahead of now. */
export const publishAtParameter = z
  .string()
  .optional()
  .transform((given, context) => {
    if (given === undefined) return undefined;
    const now = Date.now();
    const wrong = (vi: string, en: string) => {
      const suggestion = `${addDays(vietnamDay(now), 1)}T08:00`;
      context.addIssue({ code: 'custom', params: { vi, en, suggestion } });
      return z.NEVER;
    };
    const at = readInstant(given);
    if (at === null) {
      return wrong(
        `Thời điểm viết như ${EXAMPLE}, hoặc 2026-12-01T08:00 theo giờ Việt Nam.`,
        `Write an instant as ${EXAMPLE}, or 2026-12-01T08:00 in Vietnam's time.`,
      );
    }
    if (at <= now) return wrong('Thời điểm này đã qua.', 'This instant has passed.');
    if (at > now + MOST_DAYS * DAY) {
      return wrong(
        `Chỉ hẹn trước được nhiều nhất ${MOST_DAYS} ngày.`,
        `At most ${MOST_DAYS} days ahead can be scheduled.`,
      );
    }
    return at;
  })
  .meta({
    description:
      'With `mode=publish`: keeps the checked rows and publishes them then, within a minute. RFC 3339 ' +
      'with an offset, or `2026-12-01T08:00` in Vietnam’s time.',
    type: 'string',
    example: EXAMPLE,
  });
