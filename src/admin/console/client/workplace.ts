/** Who works, on which domain, and what a section of the console is. */
import type { Schemas } from './api.ts';
import { byId } from './feedback.ts';

export type Session = Schemas['Session'];

export interface Section {
  /** Anchor in the address of the page. */
  id: string;
  title: string;
  /** The title in the navigation, where it is shorter. */
  short?: string;
  /** What it is of: the chosen domain, or the whole gateway. */
  of: 'domain' | 'gateway';
  /** Left out for whoever has not every scope. */
  forAll?: boolean;
  /** Content below the heading; made once. */
  body: HTMLElement;
  /** Comes into view, or the domain has changed while it is. */
  show(): void;
  /** Someone signs out: what was entered and shown is forgotten. */
  forget(): void;
}

const labels = new Map(
  [...byId<HTMLSelectElement>('domain').options].map(({ value, text }) => [value, text] as const),
);

/** Names of all domains with their labels. */
export const domains = (): [string, string][] => [...labels];

/** The Vietnamese name of a domain, of `*`, or what is given. */
export const domainLabel = (name: string): string =>
  name === '*' ? 'mọi miền dữ liệu' : (labels.get(name) ?? name);

/** The domain chosen. */
export const domain = (): string => byId<HTMLSelectElement>('domain').value;

let signedIn: Session | null = null;

/** Works from now on for this editor. */
export function workFor(session: Session): void {
  signedIn = session;
}

/** Whether the editor may do what concerns the whole gateway. */
export const mayAll = (): boolean => signedIn?.scopes.includes('*') ?? false;

/** Domains that a session may write. */
export const domainsOf = ({ scopes }: Session): [string, string][] =>
  domains().filter(([name]) => scopes.includes('*') || scopes.includes(name));
