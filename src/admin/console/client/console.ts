/** The editors' console: sections of one page, each with an address. */
import { type Child, h } from '../../../embed/elements/dom.ts';
import { audit } from './audit.ts';
import { basis } from './basis.ts';
import { editions } from './editions.ts';
import { byId, say } from './feedback.ts';
import { keptColumns } from './kept-columns.ts';
import { opinions } from './opinions.ts';
import { publishing } from './publishing.ts';
import { purging } from './purging.ts';
import { scheduled } from './scheduled.ts';
import { start } from './session.ts';
import { sources } from './sources.ts';
import { tokens } from './tokens.ts';
import { unanswered } from './unanswered.ts';
import { wording } from './wording.ts';
import { domainsOf, mayAll, type Section, type Session, workFor } from './workplace.ts';

const SECTIONS: readonly Section[] = [
  publishing,
  scheduled,
  editions,
  keptColumns,
  purging,
  sources,
  basis,
  opinions,
  unanswered,
  wording,
  audit,
  tokens,
];

const work = byId('work');
const domainChoice = byId<HTMLSelectElement>('domain');
const links = new Map(
  SECTIONS.map(
    (section) => [section, h('a', { href: `#${section.id}` }, section.short ?? section.title)] as const,
  ),
);
const panels = new Map(
  SECTIONS.map((section) => [
    section,
    h(
      'section',
      { 'aria-labelledby': `${section.id}-title`, hidden: true },
      h('h2', { id: `${section.id}-title`, tabindex: -1 }, section.title),
      section.body,
    ),
  ]),
);
const items = (of: Section['of']): Child[] =>
  SECTIONS.filter((section) => section.of === of).map((section) => h('li', {}, links.get(section)));

byId('domain-sections').append(h('ul', {}, items('domain')));
byId('gateway-sections').append(h('ul', {}, items('gateway')));
byId('panels').append(...panels.values());

let shown: Section | null = null;
const isOffered = (section: Section): boolean => !links.get(section)?.hidden;
const asked = (): Section | undefined =>
  SECTIONS.find((section) => location.hash === `#${section.id}` && isOffered(section));

function show(section: Section): void {
  shown = section;
  for (const [one, link] of links) {
    if (one === section) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  for (const [one, panel] of panels) panel.hidden = one !== section;
  document.title = `${section.title} – Biên tập – Một Cửa`;
  section.show();
}

addEventListener('hashchange', () => {
  const section = asked();
  if (!section || work.hidden || section === shown) return;
  say('');
  show(section);
  byId(`${section.id}-title`).focus();
});
domainChoice.addEventListener('change', () => {
  say('');
  if (shown?.of === 'domain') shown.show();
  else location.hash = `#${publishing.id}`;
});

function enter(session: Session, isBack: boolean): void {
  workFor(session);
  const chosen = domainChoice.value;
  domainChoice.replaceChildren(
    ...domainsOf(session).map(([value, label]) => h('option', { value, selected: value === chosen }, label)),
  );
  for (const [section, link] of links) link.hidden = section.forAll === true && !mayAll();
  work.hidden = false;
  show(isBack && shown && isOffered(shown) ? shown : (asked() ?? publishing));
  domainChoice.focus({ preventScroll: true });
}

byId('say-nothing').addEventListener('click', () => say(''));
start({
  enter,
  leave: () => {
    work.hidden = true;
  },
  forget: () => {
    for (const section of SECTIONS) section.forget();
  },
});
