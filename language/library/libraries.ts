/// <reference path="./eco-text.d.ts" />
import purposes from './purposes.eco';

/** The libraries that ship with EcoSpec, by the address an editor opens them under (read-only). */
export const libraries: Readonly<Record<string, string>> = { 'ecospec-library:/purposes.eco': purposes };
