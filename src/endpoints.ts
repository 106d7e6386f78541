/** Every endpoint of the public contract: what is routed is what is documented. */
import { auditEndpoint } from './admin/audit-endpoint.ts';
import { editionEndpoints } from './admin/edition-endpoints.ts';
import { fileEndpoints } from './admin/file-endpoints.ts';
import { importEndpoint } from './admin/import-endpoint.ts';
import { purgeEndpoint } from './admin/purge-endpoint.ts';
import { rowsEndpoint } from './admin/rows.ts';
import { scheduledEndpoints } from './admin/scheduled-endpoints.ts';
import { sessionEndpoint } from './admin/session.ts';
import { tokenEndpoints } from './admin/token-endpoints.ts';
import { askEndpoints } from './ask/endpoints.ts';
import { basisEndpoints } from './catalogue/basis-report.ts';
import { catalogueEndpoint } from './catalogue/endpoint.ts';
import { llmsEndpoint } from './catalogue/llms.ts';
import { manifestEndpoint } from './catalogue/manifest.ts';
import { serviceEndpoints } from './catalogue/service.ts';
import { channelEndpoints } from './channels/endpoints.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { landEndpoints } from './domains/land-prices/endpoints.ts';
import { legalEndpoints } from './domains/legal-documents/endpoints.ts';
import { placeEndpoints } from './domains/places/endpoints.ts';
import { embedEndpoints } from './embed/endpoints.ts';
import { resourceEndpoints } from './http/resource.ts';
import { mcpEndpoints } from './mcp/endpoint.ts';
import { DOMAINS } from './registry.ts';
import { searchEndpoints } from './search/endpoints.ts';
import { unansweredEndpoints } from './search/unanswered/endpoints.ts';
import { sourceEndpoints } from './sources/endpoints.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  ...landEndpoints,
  ...legalEndpoints,
  ...placeEndpoints,
  ...searchEndpoints,
  ...askEndpoints,
  ...DOMAINS.flatMap(resourceEndpoints),
  ...serviceEndpoints,
  llmsEndpoint,
  ...mcpEndpoints,
  ...embedEndpoints,
  ...channelEndpoints,
  importEndpoint,
  ...scheduledEndpoints,
  ...editionEndpoints,
  purgeEndpoint,
  rowsEndpoint,
  auditEndpoint,
  sessionEndpoint,
  ...fileEndpoints,
  ...tokenEndpoints,
  ...sourceEndpoints,
  ...unansweredEndpoints,
  catalogueEndpoint,
  ...basisEndpoints,
  manifestEndpoint,
];
