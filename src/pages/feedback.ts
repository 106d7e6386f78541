/** `POST /feedback`: a reader presses whether a record is right; the form stands on each record's page. */
import { html } from 'hono/html';
import { countFeedback } from '../admin/feedback/count.ts';
import type { AppContext } from '../contract/context.ts';
import { FEEDBACK_REASONS } from '../contract/feedback.ts';
import { networkOf } from '../edge/limit.ts';
import { readContext } from '../edge/read-context.ts';
import { pageAnswer, viewOf } from '../frame/serve-page.ts';
import { recordPath } from '../frame/view.ts';
import { readBytes } from '../http/body.ts';
import { readRecord } from '../http/read-record.ts';
import { invalidParameter, Problem } from '../problem.ts';
import { domainOf } from '../registry.ts';
import { isFirstVisit, visitorOf } from '../search/unanswered/visits.ts';
import { openStore } from '../store/session.ts';

const MOST_BYTES = 4_096;

/** A page of another site may not press for its visitors. */
const isFromHere = (c: AppContext): boolean => {
  const site = c.req.header('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
};

export async function feedbackPage(c: AppContext): Promise<Response> {
  if (!isFromHere(c))
    throw new Problem('forbidden', {
      vi: 'Chỉ nhận ý kiến từ trang của chính cổng này.',
      en: 'Only taken from pages of this gateway.',
    });
  const given = new URLSearchParams(new TextDecoder().decode(await readBytes(c.req.raw, MOST_BYTES)));
  const domain = domainOf(given.get('domain') ?? '');
  const id = (given.get('id') ?? '').normalize('NFC');
  const reason = FEEDBACK_REASONS.find((one) => one === given.get('reason'));
  if (!domain || !reason)
    throw invalidParameter({
      in: 'body',
      name: domain ? 'reason' : 'domain',
      message: {
        vi: domain ? `Chỉ nhận: ${FEEDBACK_REASONS.join(', ')}.` : 'Không có miền dữ liệu này.',
        en: domain ? `One of: ${FEEDBACK_REASONS.join(', ')}.` : 'There is no such domain.',
      },
    });
  const context = readContext(c.env, { now: Date.now(), constraint: 'nearest', withHeads: false });
  await readRecord(domain, id, context);
  const visitor = await visitorOf(networkOf(c.req.header('cf-connecting-ip') ?? ''));
  if (isFirstVisit(visitor, `feedback ${domain.name} ${id}`, context.today))
    await countFeedback(openStore(c.env.DB, 'primary'), { domain: domain.name, id, reason }, context.today);
  const view = viewOf(c);
  const { t } = view;
  const title = t('Cảm ơn bạn', 'Thank you');
  const answer = pageAnswer(
    view,
    {
      title,
      description: title,
      hidden: true,
      trail: [{ name: view.say(domain.words.label), path: `/${domain.name}` }],
      main: html`<h1>${title}</h1><p class="lead">${t(
        'Ý kiến đã được đếm, không kèm gì về bạn. Biên tập viên sẽ xem lại bản ghi.',
        'Your answer was counted, with nothing about you. Editors will look at the record.',
      )}</p><p><a class="button" href="${view.to(recordPath(domain.name, id))}">${t('Trở lại', 'Back')}</a></p>`,
    },
    context.today,
  );
  return new Response(String(answer.body), {
    headers: { ...answer.headers, 'content-type': answer.type, 'cache-control': 'no-store' },
  });
}
