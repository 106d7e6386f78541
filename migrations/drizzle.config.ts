import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  casing: 'snake_case',
  schema: ['./src/store/tables.ts', './src/domains/*/table.ts', './src/sources/table.ts'],
  out: './migrations',
});
