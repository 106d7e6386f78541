/** Calls of the admin API. The token lives in this module's memory alone and ends with the page. */
import type { components } from '../../../../schemas/client.d.ts';

export type Schemas = components['schemas'];

export interface Fault {
  name: string;
  message: string;
  suggestion?: string;
}

/** An answer that is not one; status 0 when none came. `message` is Vietnamese text for the editor. */
export class Refused extends Error {
  readonly status: number;
  readonly faults: readonly Fault[];
  constructor(status: number, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.status = status;
    this.faults = faults;
  }
}

export interface Answer<T> {
  data: T;
  page?: { nextCursor: string | null };
  scheduled?: Schemas['ScheduledImport'];
}

let token = '';
let signedOut: (message: string) => void = () => undefined;

/** Sends this token with every call from now on; the empty one sends none, for those whom Access signs in. */
export function useToken(given: string): void {
  token = given;
}

/** Called with the reason when the gateway no longer knows who asks. */
export function whenSignedOut(listener: typeof signedOut): void {
  signedOut = listener;
}

const ENDED = 'Phiên đăng nhập đã hết. Hãy đăng nhập lại; việc đang làm vẫn còn trên trang.';
const WRONG = 'Mã truy cập không đúng, đã hết hạn hoặc bị thu hồi.';

function refused(status: number, body: { detail?: string; errors?: Fault[] } | null): Refused {
  const said = body?.detail ?? (status === 404 ? 'Máy chủ chưa có phần này.' : `Máy chủ báo lỗi ${status}.`);
  return new Refused(status, said, body?.errors);
}

/**
 * One call of the admin API. An import that was refused has a report and counts as an answer.
 * Throws Refused, after telling `whenSignedOut` of a 401.
 */
export async function call<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  const headers = new Headers(init.headers);
  headers.set('accept-language', 'vi');
  if (token !== '') headers.set('authorization', `Bearer ${token}`);
  // Access sends whoever it no longer knows to another site.
  const response = await fetch(`/v1/admin${path}`, { ...init, headers, redirect: 'manual' }).catch(
    (error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new Refused(0, 'Không kết nối được với máy chủ. Hãy thử lại; chưa mất gì trên trang này.');
    },
  );
  const body = response.type === 'opaqueredirect' ? null : await response.json().catch(() => null);
  if (body && typeof body === 'object' && 'data' in body) return body as Answer<T>;
  // A file that waits for confirmation was read; its report stands in the refusal.
  if (body && typeof body === 'object' && 'report' in body) return { data: body.report as T };
  const failure = refused(response.type === 'opaqueredirect' ? 401 : response.status, body);
  if (failure.status === 401) signedOut(token === '' ? ENDED : WRONG);
  throw failure;
}

/** One read of the public API, without the token. Throws Refused. */
export async function callPublic<T>(path: string): Promise<Answer<T>> {
  const response = await fetch(`/v1${path}`).catch(() => {
    throw new Refused(0, 'Không kết nối được với máy chủ. Hãy thử lại.');
  });
  const body = await response.json().catch(() => null);
  if (body && typeof body === 'object' && 'data' in body) return body as Answer<T>;
  throw refused(response.status, body);
}

/** A call that sends JSON. */
export const send = <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> =>
  call<T>(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
