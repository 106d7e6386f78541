/** What is said of cells and rows that a table holds and does not plainly show. */

/** Said of a row that a sheet or a page hides. */
export const HIDDEN_ROW = {
  place: null,
  value: null,
  message: 'Dòng bị ẩn (hoặc bị lọc) trong bảng; nếu xác nhận, dòng vẫn được công bố.',
  code: 'hidden-rows',
  confirm: true as const,
};

/** Said of a cell that is struck out. */
export const struck = (value: unknown) => ({
  value,
  message: 'Ô bị gạch ngang: nội dung có thể đã bị bỏ.',
  code: 'struck-out',
  confirm: true as const,
});
