/** Numbers of a text, with amounts per thing (`38.000 đồng/hộ/tháng`) among them. */
import { type NumberMention, readNumbers } from '../language/numbers.ts';

const PER = /((?:đồng|dong|đ|vnđ|vnd)\s?)\/(?=\s?\p{L})(?!\s?m)/giu;

/** The same offsets as in the text: the stroke after the currency is read as a space. */
export const numbersIn = (text: string): NumberMention[] => readNumbers(text.replace(PER, '$1 '));
