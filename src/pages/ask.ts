/** Questions in plain words, answered from records only. */
import { html } from 'hono/html';
import type * as z from 'zod';
import { answerQuestion } from '../ask/answer-question.ts';
import type { AppContext } from '../contract/context.ts';
import type { Html, View } from '../contract/pages.ts';
import { day, oneOf, words } from '../contract/parameters.ts';
import { readPageQuery } from '../contract/query.ts';
import { field, inVietnamese, keepLanguage } from '../frame/parts.ts';
import { servePage } from '../frame/serve-page.ts';
import { isSample } from '../frame/view.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import { answerSection } from './answer.ts';

const shape: Record<string, z.ZodType> = {
  q: words('The question.'),
  on: day('Day asked about.'),
  lang: oneOf(['vi', 'en'], 'Language of the page.'),
};

const EXAMPLES = [
  'Giá đất đường Nguyễn Huệ vị trí 1 là bao nhiêu?',
  '915/2024/QĐ-UBND còn hiệu lực không?',
  'Đang tuyển giáo viên ở đâu?',
  'Phường Lê Lợi nay là phường nào?',
];

const form = (view: View, q: string, on: string): Html =>
  html`<form class="filters" action="/ask" method="get" role="search" aria-label="${view.t(
    'Đặt câu hỏi',
    'Ask a question',
  )}">${keepLanguage(view)}<div class="grid"><div class="wide">${field(
    'q',
    view.t('Câu hỏi của bạn', 'Your question'),
    q,
  )}</div>${field('on', view.t('Tính đến ngày', 'As of'), on, {
    type: 'date',
  })}<div><button type="submit">${view.t('Hỏi', 'Ask')}</button></div></div></form>`;

const examples = (view: View): Html =>
  html`<h2>${view.t('Có thể hỏi', 'For example')}</h2><ul class="try">${EXAMPLES.map(
    (q) => html`<li><a class="chip" href="${view.to('/ask', { q })}"${inVietnamese(view)}>${q}</a></li>`,
  )}</ul>`;

/** The page of questions. */
export function askPage(c: AppContext): Promise<Response> {
  const { values, canonical } = readPageQuery(new URL(c.req.url).search, shape);
  const { q, on } = values as { q?: string; on?: string };
  return servePage(c, {
    canonical,
    policy: q === undefined ? 'document' : 'ask',
    domains: DOMAIN_NAMES,
    async content(view, context) {
      const { t } = view;
      const found =
        q === undefined ? null : (await answerQuestion(q, on, context, undefined, view.language)).answer;
      return {
        title: q ?? t('Hỏi đáp', 'Ask'),
        description: t(
          'Hỏi bằng lời thường về giá đất, văn bản, tuyển ' +
            'dụng; câu trả lời chỉ dựng từ dữ liệu có nguồn.',
          'Ask in plain words about land prices, documents and jobs; answers are built from sourced records only.',
        ),
        trail: [],
        hidden: q !== undefined,
        sample: found !== null && isSample(found),
        main: html`<div class="prose"><h1>${t('Hỏi đáp', 'Ask')}</h1><p class="lead">${t(
          'Hỏi bằng lời thường. Câu trả lời chỉ dựng từ dữ liệu có nguồn; không có thì nói không có.',
          'Ask in plain words. Answers are built from sourced records only, and say so when there is none.',
        )}</p>${form(view, q ?? '', on ?? '')}${
          found ? answerSection(view, found, on, q ?? '') : examples(view)
        }</div>`,
      };
    },
  });
}
