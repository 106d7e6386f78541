/** The step of a publish in which a language model may word what is new, after records were compared without it. */
import type { Importer, PreparedRecord } from '../contract/importer.ts';
import type { Summarise } from '../summary/model.ts';
import type { ImportOptions } from './report.ts';
import type { Outcome } from './stage.ts';

/** Records a model is asked about at a time. */
const WIDTH = 4;

/** The model of one import; null where its records are not summarised, or no model is set up. */
export async function openSummarise(
  importer: Importer,
  { models }: ImportOptions,
): Promise<Summarise | null> {
  if (!importer.summariseWithModel || !models?.AI || !models.SUMMARY_MODEL) return null;
  const { summariseBy } = await import('../summary/model.ts');
  return summariseBy(models.AI, models.SUMMARY_MODEL);
}

/** The records with what the model said of new and changed ones; their hashes stay, so a re-sent row is the same. */
export async function summariseNew<Compared extends { record: PreparedRecord; outcome: Outcome }>(
  importer: Importer,
  compared: readonly Compared[],
  summarise: Summarise | null,
): Promise<readonly Compared[]> {
  const { summariseWithModel } = importer;
  if (!summariseWithModel || !summarise) return compared;
  const told: Compared[] = [];
  for (let at = 0; at < compared.length; at += WIDTH) {
    told.push(
      ...(await Promise.all(
        compared
          .slice(at, at + WIDTH)
          .map(async (given) =>
            given.outcome === 'unchanged'
              ? given
              : { ...given, record: await summariseWithModel(given.record, summarise) },
          ),
      )),
    );
  }
  return told;
}
