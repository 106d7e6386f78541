export const cellText = (v: unknown): string | undefined => (v === undefined || v === null ? undefined : typeof v === 'string' ? v : typeof v === 'number' ? String(v) : JSON.stringify(v));
export const cellJson = (v: unknown): unknown => { if (typeof v !== 'string' || v.trim() === '') return v === '' ? undefined : v; try { return JSON.parse(v); } catch { return v; } };
export const cellList = (v: unknown): string[] | undefined => (Array.isArray(v) ? v.map(String) : typeof v === 'string' ? v.split(/[,;]/).map((x) => x.trim()).filter(Boolean) : undefined);
