/** What each kind of problem means and what to do about it: the pages that `type` in a problem points to. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { PROBLEM_KINDS, type ProblemKind, problemKind } from '../../problem.ts';

const ADVICE: Readonly<Record<ProblemKind, readonly [string, string]>> = {
  'invalid-parameter': [
    'Tên hoặc giá trị tham số sai. errors[] nêu từng chỗ và giá trị gần đúng nhất (suggestion). Sửa ' +
      'rồi gọi lại; tham số lạ không bao giờ bị bỏ qua.',
    'A parameter has a wrong name or value. errors[] names each with the nearest valid one ' +
      '(suggestion). Correct it and call again; unknown parameters are never ignored.',
  ],
  'cursor-gone': [
    'cursor không do cổng này cấp cho đúng truy vấn này, hoặc ấn bản mà lượt xem bắt đầu đã được ' +
      'quay lại, bị thay hay không còn giữ. Bắt đầu lại, không kèm cursor.',
    'The cursor was not issued here for this query, or the edition in which the walk began was ' +
      'rolled back, superseded or is no longer kept. Begin again without it.',
  ],
  'invalid-body': [
    'Nội dung gửi lên không đúng dạng. Xem errors[]: mỗi mục nêu trường và lý do.',
    'The body is not of the expected shape. errors[] names each field and why.',
  ],
  unauthorized: [
    'Gọi của biên tập viên cần Authorization: Bearer <mã>. Mọi lệnh đọc đều không cần mã.',
    'Editors’ calls need Authorization: Bearer <token>. Reads need none.',
  ],
  forbidden: [
    'Mã hoặc đăng nhập đúng nhưng không có quyền trên miền dữ liệu này. Xin quản trị cấp thêm quyền.',
    'The token or sign-in is valid but lacks the scope for this domain. Ask the administrator.',
  ],
  'not-found': [
    'Không có bản ghi hay địa chỉ này. Danh sách không có kết quả vẫn trả 200 với data rỗng.',
    'There is no such record or address. A list without results answers 200 with empty data.',
  ],
  'method-not-allowed': [
    'Địa chỉ có thật nhưng không nhận phương thức này. Header Allow nêu các phương thức được nhận.',
    'The address exists but does not take this method. The Allow header lists those it takes.',
  ],
  unconfirmed: [
    'Tệp đọc được nhưng có điều biên tập viên phải tự quyết: report nêu từng chỗ, ' +
      'report.confirmations nêu mã. Chưa có gì được ghi. Đúng ý thì gửi lại với confirm=<mã>,… hoặc ' +
      'confirm=all.',
    'The file can be read, but an editor has to decide on something: report names each place, ' +
      'report.confirmations the codes. Nothing was written. If it is meant so, send it again with ' +
      'confirm=<code>,… or confirm=all.',
  ],
  conflict: [
    'Một lần nhập khác đang chạy. Đợi theo Retry-After rồi ' +
      'gửi lại; gửi lại cùng dữ liệu không làm thay đổi gì.',
    'Another import is under way. Wait as Retry-After says and send it again; the same rows twice change nothing.',
  ],
  gone: [
    'Bản ghi từng có và đã được cơ quan công bố gỡ. Hãy xoá bản sao bạn đang giữ.',
    'The record existed and has been withdrawn by its publisher. Delete any copy you keep.',
  ],
  'too-large': [
    'Nội dung vượt giới hạn nêu trong detail. Chia tệp, hoặc nén .gz qua npm run import.',
    'The content exceeds the limit named in detail. Split the file, or use npm run import.',
  ],
  'unsupported-media-type': [
    'Content-Type không được hỗ trợ. detail nêu các loại được nhận.',
    'The Content-Type is not supported. detail lists those that are.',
  ],
  'unreadable-file': [
    'Tệp không đọc được theo định dạng đã khai. Kiểm tra mã hoá và định dạng; không có gì bị thay đổi.',
    'The file cannot be read as what it says it is. Check encoding and format; nothing has been changed.',
  ],
  'too-many-requests': [
    'Gọi quá nhanh. Đợi theo Retry-After; dùng ETag và bộ nhớ đệm để gọi ít hơn.',
    'Too many calls. Wait as Retry-After says; use ETag and caching to call less.',
  ],
  internal: [
    'Lỗi của hệ thống. Thử lại; nếu vẫn lỗi, gửi cho quản trị số instance trong phản hồi.',
    'Our fault. Try again; if it persists, send the administrator the instance of the response.',
  ],
  unavailable: [
    'Cơ sở dữ liệu tạm gián đoạn và chưa có bản lưu để trả lời. Thử lại sau Retry-After giây.',
    'The database is interrupted and no stored copy can answer. Try again after Retry-After seconds.',
  ],
};

/** Every kind with its status, under the anchor its `type` names. */
export const problemList = ({ t, language }: View): Html =>
  html`<dl>${PROBLEM_KINDS.map((kind) => {
    const { status, title } = problemKind(kind);
    const [vi, en] = ADVICE[kind];
    return html`<dt id="problem-${kind}"><strong>${status} <code>${kind}</code></strong> ${title[language]}</dt><dd>${t(vi, en)}</dd>`;
  })}</dl>`;
