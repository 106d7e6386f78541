/** What reading a cell leaves open: said beside the row, and confirmed by the editor where it could go either way. */

export interface Doubt {
  column: string;
  value: string | null;
  message: string;
  code: string;
  confirm?: true;
}

/** A cell that cannot be published as it stands. */
export interface Fault {
  column: string;
  message: string;
}

export interface Read<T> {
  value: T;
  doubts: Doubt[];
  faults: Fault[];
}

export const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text);
