/** The only error vocabulary: RFC 9457 problems with public text apart from the internal cause. */
import { preferredOf } from './language/accept-language.ts';

export type Language = 'vi' | 'en';
export type PublicText = Readonly<Record<Language, string>>;

/** One invalid part of a request; `suggestion` is the nearest valid name or value. */
export interface Fault {
  in: 'query' | 'path' | 'header' | 'body';
  name: string;
  message: PublicText;
  suggestion?: string | undefined;
}

const KINDS = {
  'invalid-parameter': [400, 'Tham số không hợp lệ', 'Invalid parameter'],
  'cursor-gone': [400, 'Lượt xem trang này đã hết', 'This walk is over'],
  'invalid-body': [400, 'Nội dung gửi lên không hợp lệ', 'Invalid body'],
  unauthorized: [401, 'Chưa đăng nhập', 'Not signed in'],
  forbidden: [403, 'Không đủ quyền', 'Not permitted'],
  'not-found': [404, 'Không tìm thấy', 'Not found'],
  'method-not-allowed': [405, 'Phương thức không được hỗ trợ', 'Method not allowed'],
  unconfirmed: [409, 'Cần xác nhận trước khi công bố', 'Confirmation needed before publishing'],
  conflict: [409, 'Đang có việc khác cùng thực hiện', 'Conflict with work in progress'],
  gone: [410, 'Bản ghi đã được gỡ', 'The record has been withdrawn'],
  'too-large': [413, 'Nội dung gửi lên quá lớn', 'Content too large'],
  'unsupported-media-type': [415, 'Định dạng không được hỗ trợ', 'Unsupported media type'],
  'unreadable-file': [422, 'Không đọc được tệp', 'The file cannot be read'],
  'too-many-requests': [429, 'Quá nhiều yêu cầu', 'Too many requests'],
  internal: [500, 'Lỗi máy chủ', 'Internal error'],
  unavailable: [503, 'Dữ liệu tạm thời chưa truy cập được', 'Data temporarily unavailable'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemKind = keyof typeof KINDS;
export const PROBLEM_KINDS = Object.keys(KINDS) as ProblemKind[];

/** Status and titles of a kind, for documentation. */
export const problemKind = (kind: ProblemKind): { status: number; title: PublicText } => {
  const [status, vi, en] = KINDS[kind];
  return { status, title: { vi, en } };
};

/** An error with a public face; `cause` stays in the log. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly detail: PublicText;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;
  /** Members of the body besides those of every problem (RFC 9457, section 3.2). */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    kind: ProblemKind,
    detail: PublicText,
    options: {
      faults?: readonly Fault[];
      headers?: Record<string, string>;
      members?: Record<string, unknown>;
      cause?: unknown;
    } = {},
  ) {
    super(detail.en, { cause: options.cause });
    this.kind = kind;
    this.detail = detail;
    this.faults = options.faults ?? [];
    this.headers = options.headers ?? {};
    this.members = options.members ?? {};
  }
}

/** A 400 naming one parameter. */
export const invalidParameter = (fault: Fault): Problem =>
  new Problem('invalid-parameter', fault.message, { faults: [fault] });

/** A 400 for a cursor that is not ours, or whose edition readers may no longer see: the walk begins again. */
export const cursorGone = (): Problem => {
  const message = {
    vi:
      'cursor không dùng được (không do cổng này cấp cho truy vấn này, hoặc ấn bản của nó không còn ' +
      'được xem); hãy bắt đầu lại, không kèm cursor.',
    en: 'The cursor cannot be used (not issued here for this query, or its edition is no longer to be seen); begin again without it.',
  };
  return new Problem('cursor-gone', message, { faults: [{ in: 'query', name: 'cursor', message }] });
};

/** A 404 for a record or a path. */
export const notFound = (): Problem =>
  new Problem('not-found', {
    vi: 'Không có bản ghi hay địa chỉ này.',
    en: 'There is no such record or address.',
  });

/** `en` only when the client prefers English to Vietnamese. */
export const preferredLanguage = (acceptLanguage: string | null | undefined): Language =>
  preferredOf(acceptLanguage, ['vi', 'en']);

/** The JSON body of a problem (RFC 9457); `instance` is the request id a citizen can quote. */
export function problemBody(problem: Problem, language: Language, requestId: string, origin: string) {
  const { status, title } = problemKind(problem.kind);
  return {
    type: `${origin}/docs#problem-${problem.kind}`,
    title: title[language],
    status,
    detail: problem.detail[language],
    instance: requestId,
    errors: problem.faults.map((fault) => ({
      in: fault.in,
      name: fault.name,
      message: fault.message[language],
      ...(fault.suggestion === undefined ? {} : { suggestion: fault.suggestion }),
    })),
    ...problem.members,
  };
}

/** A 500: what no retry mends. The cause is for the log. */
export const internal = (cause: unknown): Problem =>
  new Problem(
    'internal',
    { vi: 'Đã có lỗi ngoài dự tính.', en: 'Something unexpected went wrong.' },
    { cause },
  );
