export const expandAbbreviations = (text: string): string => text.replace(/^P\.?\s+/u, 'Phường ').replace(/^X\.\s*/u, 'Xã ').replace(/^TT\.?\s+/u, 'Thị trấn ').replace(/^TP\.?\s*/u, 'Thành phố ');
