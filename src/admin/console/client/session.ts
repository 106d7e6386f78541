/** Signing in and out: by Access without being asked, or by a token. */
import { h } from '../../../embed/elements/dom.ts';
import { call, Refused, useToken, whenSignedOut } from './api.ts';
import { act, button, byId, say } from './feedback.ts';
import { domainLabel, type Session } from './workplace.ts';

interface Doors {
  /** Someone is signed in; `isBack` when there may be unfinished work, for no one has signed out. */
  enter(session: Session, isBack: boolean): void;
  /** The work is put out of sight, and kept. */
  leave(): void;
  /** The work is forgotten. */
  forget(): void;
}

const form = byId<HTMLFormElement>('sign-in');
const input = byId<HTMLInputElement>('token');
const again = byId('again');
const who = byId('who');
/** Who worked here last, until they sign out. */
let last: Session | null = null;

function open(doors: Doors, session: Session): void {
  const isBack = last !== null;
  last = session;
  input.value = '';
  form.hidden = true;
  who.replaceChildren(
    h('p', {}, h('b', {}, session.name), h('small', {}, session.scopes.map(domainLabel).join(', '))),
    button('Đăng xuất', () => signOut(doors, session)),
  );
  doors.enter(session, isBack);
}

function close(doors: Doors, message: string): void {
  useToken('');
  doors.leave();
  who.replaceChildren();
  form.hidden = false;
  again.hidden = last?.by !== 'access' && message === '';
  if (message) say(message, 'fault');
  input.focus();
}

function signOut(doors: Doors, { by }: Session): void {
  doors.forget();
  last = null;
  close(doors, '');
  say('Đã đăng xuất.');
  if (by === 'access') location.assign('/cdn-cgi/access/logout');
}

const read = async (): Promise<Session> => (await call<Session>('/session')).data;

/** Asks whether Access has signed someone in already, and for a token if not. */
export async function start(doors: Doors): Promise<void> {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    if (button)
      act(button, async () => {
        useToken(input.value.trim());
        await enter();
        say(`Đã đăng nhập: ${last?.name}.`);
      });
  });
  const enter = async () => open(doors, await read());
  again.querySelector('button')?.addEventListener('click', ({ currentTarget }) => {
    useToken('');
    act(currentTarget as HTMLElement, enter);
  });
  let isStarted = false;
  whenSignedOut((message) => close(doors, isStarted ? message : ''));
  try {
    await enter();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status !== 401) close(doors, error.message);
  } finally {
    isStarted = true;
  }
}
