/**
 * Insides of character classes for Latin letters. Unicode properties (`\p{Lu}`) in repeated groups cost tens of milliseconds to
 * compile each, at every start of the program; English-language news needs no more than these.
 */

/** Capitals; from Ā to ſ, where capitals and small letters alternate, both. */
export const CAPITAL = 'A-ZÀ-ÖØ-ÞĀ-ſ';
export const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏ';
