export const formatNumber = (n: number): string => { const [w, f] = String(n).split('.'); return w!.replace(/\B(?=(\d{3})+(?!\d))/g, '.') + (f ? `,${f}` : ''); };
export const formatVnd = (n: number): string => `${formatNumber(n)} đồng`;
export function parseAmount(text: string): number | null {
  const t = text.replace(/[\s\u00a0]/g, '');
  if (/^\d+$/.test(t)) return Number(t);
  if (/^\d{1,3}([.,]\d{3})+$/.test(t)) return Number(t.replace(/[.,]/g, ''));
  if (/^\d+[.,]\d+$/.test(t)) return Number(t.replace(',', '.'));
  return null;
}
