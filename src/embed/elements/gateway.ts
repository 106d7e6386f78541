/** Reads from the gateway: no cookies, a limit of time, and the browser's own copy when the gateway is down. */
const LIMIT_MS = 12_000;

/** An answer that is not one; status 0 when none came. */
export class Refused extends Error {
  readonly status: number;
  readonly field: string | undefined;
  constructor(status: number, message = '', field?: string) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

export interface Answered<T> {
  body: T;
  /** The answer may be an older copy from the browser's HTTP cache. */
  isKept: boolean;
}

interface ProblemBody {
  detail?: string;
  errors?: { name: string; message: string; suggestion?: string }[];
}

async function once(
  url: string,
  language: string,
  signal: AbortSignal,
  cache: RequestCache,
): Promise<unknown> {
  const limit = new AbortController();
  const stop = () => limit.abort();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, LIMIT_MS);
  try {
    const response = await fetch(url, {
      signal: limit.signal,
      cache,
      credentials: 'omit',
      headers: { accept: 'application/json', 'accept-language': language },
    });
    const body = (await response.json().catch(() => null)) as ProblemBody | null;
    if (response.ok && body) return body;
    const [fault] = body?.errors ?? [];
    const said = fault ? `${fault.message}${fault.suggestion ? ` → ${fault.suggestion}` : ''}` : body?.detail;
    throw new Refused(response.ok ? 0 : response.status, said, fault?.name);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(0);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/**
 * A GET. When the gateway cannot answer, it is asked once more in a way that takes a stale copy from the
 * browser's HTTP cache if there is one: the last good content without any storage of our own.
 */
export async function read<T>(url: string, language: string, signal: AbortSignal): Promise<Answered<T>> {
  try {
    return { body: (await once(url, language, signal, 'default')) as T, isKept: false };
  } catch (error) {
    const { status } = error as Refused;
    if (signal.aborted || (status > 0 && status < 500)) throw error;
    return { body: (await once(url, language, signal, 'force-cache')) as T, isKept: true };
  }
}
