/** Feeds, tables, calendars, catalogues, tools and generated clients, as libraries of others read them. */
import { expect, inject, it } from 'vitest';
import { CLIENT_CHECKS } from '../clients/checks.ts';

it.each(CLIENT_CHECKS.map((check) => [check.format, check.client, check] as const))(
  '%s is read by %s',
  async (_, __, { run }) => {
    expect(await run(inject('base'))).toMatch(/[1-9]/);
  },
);
