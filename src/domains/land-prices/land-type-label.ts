/** Land types as a page names them. */
import type { View } from '../../contract/pages.ts';

/** English names of the codes of Appendix II, Circular 08/2024/TT-BTNMT; ours, since the circular has none. */
const ENGLISH: Readonly<Record<string, string>> = {
  ODT: 'Urban residential land',
  ONT: 'Rural residential land',
  TMD: 'Commercial and service land',
  SKC: 'Land for non-agricultural production',
  LUC: 'Wet rice land',
  LUK: 'Other rice land',
  LUA: 'Rice land',
  HNK: 'Other annual crop land',
  CLN: 'Perennial crop land',
  NTS: 'Aquaculture land',
  RSX: 'Production forest land',
  RPH: 'Protection forest land',
  RDD: 'Special-use forest land',
  CNT: 'Concentrated livestock land',
  LMU: 'Salt-making land',
  NKH: 'Other agricultural land',
  TSC: 'Land for public offices',
  CQP: 'Defence land',
  CAN: 'Public security land',
  DVH: 'Land for culture',
  DYT: 'Land for health care',
  DGD: 'Land for education',
  DTT: 'Land for sport',
  DKH: 'Land for science and technology',
  SKK: 'Industrial park land',
  SKN: 'Industrial cluster land',
  SKS: 'Mining land',
  DGT: 'Transport land',
  DTL: 'Irrigation land',
  DDT: 'Land with historical and cultural relics',
  DRA: 'Landfill and waste treatment land',
  DNL: 'Land for energy and public lighting',
  TON: 'Religious land',
  TIN: 'Land for beliefs',
  MNC: 'Land with special-use water surface',
  PNK: 'Other non-agricultural land',
  BCS: 'Unused flat land',
  DCS: 'Unused hilly land',
  NCS: 'Rocky mountain without forest',
};

/** The name in the language of the page. */
export const landTypeLabel = (
  { language }: Pick<View, 'language'>,
  { code, name }: { code: string; name: string },
): string => (language === 'vi' ? name : (ENGLISH[code] ?? name));
