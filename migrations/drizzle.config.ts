import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  casing: 'snake_case',
  schema: ['./src/store/tables.ts', './src/**/table.ts'],
  out: './migrations',
});
