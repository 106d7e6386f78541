import { fold } from './fold.ts';
const TYPES = [['QD','Quyết định'],['NQ','Nghị quyết'],['CT','Chỉ thị'],['TB','Thông báo'],['KH','Kế hoạch'],['CV','Công văn'],['HD','Hướng dẫn'],['TTR','Tờ trình'],['ND','Nghị định'],['TT','Thông tư'],['L','Luật']] as const;
export const documentType = (t: string) => { const f = fold(t); const hit = TYPES.find(([c, n]) => c.toLowerCase() === f || fold(n) === f); return hit ? { code: hit[0], name: hit[1] } : null; };
export const documentNumberKey = (n: string): string => fold(n.replace(/[/-]/g, ' ')).toUpperCase().split(' ').map((p) => (/^0+\d/.test(p) ? p.replace(/^0+/, '') : p)).join('/');
export function parseDocumentNumber(text: string) {
  const f = fold(text.replace(/[/-]/g, ' ')).toUpperCase(); const m = /\b0*(\d+)\b(?: (?:NAM )?(\d{4})\b)?/.exec(f); if (!m) return null;
  const type = TYPES.find(([c, n]) => new RegExp(`\\b(${c}|${fold(n).toUpperCase()})`).test(f))?.[0];
  return { number: m[1]!, ...(m[2] ? { year: m[2] } : {}), ...(type ? { type } : {}), key: documentNumberKey(text) };
}
export function matchDocumentNumber(typed: string, key: string): number {
  if (documentNumberKey(typed) === key) return 1; const p = parseDocumentNumber(typed); const parts = key.split('/');
  if (!p || parts[0] !== p.number) return 0; if (p.year && parts[1] !== p.year) return 0; if (p.type && !parts.some((x) => x.startsWith(p.type!))) return 0; return 0.5;
}
