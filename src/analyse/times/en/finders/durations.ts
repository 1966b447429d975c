/**
 * Lengths of time. In: a sentence. Out: "three years", "a four-year suspension" (its "four-year"), "2 1/2 hours", "the past two months",
 * "decades-long", "for weeks", "the first nine months". Refuses ages ("12 years old", "aged 3 months", "a 6-year-old") and "a second man".
 */
import { type Finder, rule, wordsBefore } from '../../candidate.ts';
import { durationValue } from '../../duration.ts';
import { amountOf, QUANTITY } from '../amounts.ts';
import { CUE } from '../cues.ts';
import { GAP, UNIT, UNITS_PLURAL, unitOf } from '../words.ts';

const SPAN = `(?:last|past|next|first|final|previous|preceding|prior|coming|following|latest|initial|opening|closing|recent)`;
const AGE_AFTER = /^[\s-](?:old|of[\s-]age)\b|^[’']?\s(?:his|her|their)\ssenior\b/i;
const AGE_BEFORE = /\b(?:aged?|ages)\s(?:between\s|of\s|about\s|around\s)?$/i;

/** Before "one day" where it measures. */
const ONE_DAY = /\b(?:in|for|within|after|over|only|just|least|than|last(?:s|ed)?|takes?|took|about|every|per|of|by)\s$/i;

export const durations: Finder = {
  name: 'duration',
  needs: CUE.unit | CUE.quarter,
  rules: [
    // the past two months, the first nine months, the next few days
    rule(
      `(?:the${GAP}|these${GAP}|those${GAP}|his${GAP}|her${GAP})?(?<which>${SPAN})${GAP}(?<amount>${QUANTITY})[\\s-]{1,3}(?:more${GAP}|full${GAP}|fiscal${GAP}|consecutive${GAP})?(?<unit>${UNITS_PLURAL}|${UNIT}(?=-))(?!-)`,
      (match, window) => {
        const amount = amountOf(match.groups!.amount);
        if (amount === undefined || aged(match, window.text)) return null;
        // the verb: "supplies may last six weeks"
        if (
          /^last\b/i.test(match[0]) &&
          /\b(?:may|might|will|would|could|can|to|should|must|not|not)\s$|n[’']t\s$/i.test(wordsBefore(window, match.index))
        )
          return null;
        const { unit, times } = unitOf(match.groups!.unit);
        const own = /^(?:his|her)\s+/i.exec(match[0]);
        return {
          type: 'DURATION',
          reading: { kind: 'fixed', value: durationValue(unit, amount === null ? null : amount * times) },
          start: match.index + (own ? own[0].length : 0),
        };
      },
    ),
    // recent months, coming weeks, the weeks ahead
    rule(`(?:the${GAP})?(?:recent|coming|past|previous|subsequent|ensuing)${GAP}(?<unit>${UNITS_PLURAL})`, (match) => ({
      type: 'DURATION',
      reading: { kind: 'fixed', value: durationValue(unitOf(match.groups!.unit).unit, null) },
    })),
    rule(`the${GAP}(?<unit>${UNITS_PLURAL})${GAP}(?:ahead|to${GAP}come|since)`, (match) => ({
      type: 'DURATION',
      reading: { kind: 'fixed', value: durationValue(unitOf(match.groups!.unit).unit, null) },
      end: match.index + match[0].replace(/\s+since$/i, '').length,
    })),
    // two to three weeks, 12 to 18 months
    rule(
      `(?:the${GAP})?(?:next${GAP}|past${GAP}|last${GAP})?(?<low>${QUANTITY})(?:[\\s-]{1,3}(?:to|or)[\\s-]{1,3}|\\s?[-–]\\s?)(?<high>${QUANTITY})[\\s-]{1,3}(?<unit>${UNITS_PLURAL})`,
      (match, window) => {
        const [low, high] = [amountOf(match.groups!.low), amountOf(match.groups!.high)];
        if (low === undefined || high === undefined || aged(match, window.text)) return null;
        // "thirty-four days" is one number
        if (/^[a-z]+$/i.test(match.groups!.low) && /^[a-z]+$/i.test(match.groups!.high) && !/\s(?:to|or)\s/i.test(match[0]))
          return null;
        return {
          type: 'DURATION',
          reading: { kind: 'fixed', value: durationValue(unitOf(match.groups!.unit).unit, low === high ? low : null) },
        };
      },
    ),
    // a minute and a half, an hour and 20 minutes is two expressions
    rule(
      `(?:a|an|one)${GAP}(?<unit>minute|hour|day|week|month|year|decade|century)${GAP}and${GAP}a${GAP}half`,
      (match, window) => {
        if (aged(match, window.text)) return null;
        return { type: 'DURATION', reading: { kind: 'fixed', value: durationValue(unitOf(match.groups!.unit).unit, 1.5) } };
      },
    ),
    // three years, a week, several months, two more weeks, 30 days; two-year
    rule(
      `(?:(?<the>the)${GAP})?(?<amount>${QUANTITY})(?<join>[\\s-]{1,3})(?:(?:more|full|additional|further|consecutive|straight|whole|long|solid|business|working|trading|fiscal|calendar|short)${GAP}){0,2}(?<unit>${UNITS_PLURAL}|${UNIT})(?:-long)?(?!-)`,
      (match, window) => {
        const { the, amount: words, unit: name, join } = match.groups!;
        const amount = amountOf(words);
        if (amount === undefined || aged(match, window.text)) return null;
        const plural = /s$|ies$/i.test(name);
        const article = /^an?$/i.test(words);
        // "a second man", "second quarter": the unit word is an ordinal
        if (/^second$/i.test(name)) {
          const after = window.text.slice(match.index + match[0].length);
          if (article || amount === 1 || (join !== '-' && /^\s[a-z]/.test(after) && !plural)) return null;
        }
        if (
          /^quarters?$/i.test(name) &&
          (article || amount === null
            ? !/several|few|couple/i.test(words)
            : !Number.isInteger(amount) || (amount === 1 && !plural))
        )
          return null;
        // a fraction: "three-quarters of its food"
        if (/^quarters?$/i.test(name) && (join === '-' || /^\sof\b/.test(window.text.slice(match.index + match[0].length))))
          return null;
        if (/^some$/i.test(words) && !plural) return null;
        // "peace will come one day": no length of time
        if (/^one$/i.test(words) && /^day$/i.test(name) && join !== '-' && !ONE_DAY.test(wordsBefore(window, match.index)))
          return null;
        const { unit, times } = unitOf(name);
        // before a noun the article belongs to the noun: "the two-year plan"
        const attributive = !plural && !article && amount !== 1;
        const start = the && attributive ? match.index + match[0].indexOf(words, the.length) : match.index;
        return {
          type: 'DURATION',
          reading: { kind: 'fixed', value: durationValue(unit, amount === null ? null : amount * times) },
          start,
        };
      },
    ),
    // decades-long, a day-long visit
    rule(`(?<unit>${UNITS_PLURAL}|${UNIT})-?long`, (match) => {
      const name = match.groups!.unit;
      return {
        type: 'DURATION',
        reading: { kind: 'fixed', value: durationValue(unitOf(name).unit, /s$/i.test(name) ? null : 1) },
      };
    }),
    // for years, in weeks: units nobody counted
    rule(
      `(?<=\\b(?:for|in|over|after|within|takes?|took|taken|last(?:ed|s)?|of|by|many|spent|follow(?:s|ed|ing)?|wait(?:ed|ing)?|several)${GAP})(?<unit>years|months|weeks|days|hours|minutes|decades|centuries)(?!-)`,
      (match, window) => {
        const after = window.text.slice(match.index + match[0].length);
        if (/^\s(?:old|earlier|later|ago|of)\b/.test(after)) return null;
        return { type: 'DURATION', reading: { kind: 'fixed', value: durationValue(unitOf(match.groups!.unit).unit, null) } };
      },
    ),
    rule(`a${GAP}(?:long${GAP}|short${GAP}|little${GAP})?(?:while)`, () => ({
      type: 'DURATION',
      reading: { kind: 'fixed', value: 'PXX' },
    })),
  ],
};

function aged(match: RegExpExecArray, text: string): boolean {
  return (
    AGE_AFTER.test(text.slice(match.index + match[0].length, match.index + match[0].length + 20)) ||
    AGE_BEFORE.test(text.slice(Math.max(0, match.index - 20), match.index))
  );
}
