/** The module partners load: it registers the elements, and does nothing where they are registered already. */
import { Articles } from './articles.ts';
import { Ask } from './ask.ts';
import { LandPrices } from './land-prices.ts';
import { LegalDocuments } from './legal-documents.ts';
import { RecordList } from './record-list.ts';
import { Recruitments } from './recruitments.ts';
import { Search } from './search.ts';

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'motcua-search': Search,
  'motcua-land-prices': LandPrices,
  'motcua-legal-documents': LegalDocuments,
  'motcua-recruitments': Recruitments,
  'motcua-articles': Articles,
  'motcua-ask': Ask,
  'motcua-list': RecordList,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
