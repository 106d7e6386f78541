/** Every endpoint under `/v1/admin/`: loaded with the first request to one of them. */
import { auditEndpoint } from './admin/audit-endpoint.ts';
import { editionEndpoints } from './admin/edition-endpoints.ts';
import { feedbackEndpoints } from './admin/feedback/endpoints.ts';
import { keepFileEndpoint } from './admin/file-endpoint.ts';
import { importEndpoint } from './admin/import-endpoint.ts';
import { keptColumnsEndpoints } from './admin/kept-columns-endpoints.ts';
import { purgeEndpoints } from './admin/purge-endpoints.ts';
import { rowsEndpoint } from './admin/rows.ts';
import { scheduledEndpoints } from './admin/scheduled-endpoints.ts';
import { sessionEndpoint } from './admin/session.ts';
import { tokenEndpoints } from './admin/token-endpoints.ts';
import { wordPairEndpoints } from './ask/saved/pair-endpoints.ts';
import { savedQuestionEndpoints } from './ask/saved/question-endpoints.ts';
import type { Endpoint } from './contract/endpoint.ts';
import { unansweredEndpoints } from './search/unanswered/endpoints.ts';
import { sourceEndpoints } from './sources/endpoints.ts';

export const EDITOR_ENDPOINTS: readonly Endpoint[] = [
  importEndpoint,
  ...scheduledEndpoints,
  ...editionEndpoints,
  ...purgeEndpoints,
  rowsEndpoint,
  auditEndpoint,
  sessionEndpoint,
  keepFileEndpoint,
  ...keptColumnsEndpoints,
  ...feedbackEndpoints,
  ...tokenEndpoints,
  ...sourceEndpoints,
  ...unansweredEndpoints,
  ...savedQuestionEndpoints,
  ...wordPairEndpoints,
];
