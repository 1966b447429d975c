/**
 * News agencies and the ways a report credits one. In: a report. Out: the agencies it draws on, with the words that say
 * so. Photo credits do not count: a picture from an agency says nothing about the text.
 */
import type { Passage, Report } from '../model/index.ts';

/** Agency → pattern of its names. Names are facts; the list follows the members of the larger agency associations. */
const AGENCIES: readonly (readonly [string, string])[] = [
  ['Associated Press', '(?:The )?Associated Press|AP'],
  ['Reuters', '(?:Thomson )?Reuters'],
  ['AFP', 'AFP|Agence France[- ]Presse'],
  ['dpa', 'dpa|Deutsche Presse-Agentur'],
  ['PA', 'PA|Press Association|PA Media'],
  ['UPI', 'UPI|United Press International'],
  ['AAP', 'AAP|Australian Associated Press'],
  ['Canadian Press', '(?:The )?Canadian Press'],
  ['ANSA', 'ANSA'],
  ['EFE', 'EFE|Agencia EFE'],
  ['APA', 'APA'],
  ['Anadolu', '(?:AA|Anadolu(?: Agency| Ajansı)?)'],
  ['PTI', 'PTI|Press Trust of India'],
  ['ANI', 'ANI|Asian News International'],
  ['IANS', 'IANS'],
  ['APP', 'APP|Associated Press of Pakistan'],
  ['Xinhua', 'Xinhua(?: News Agency)?'],
  ['Kyodo', 'Kyodo(?: News)?'],
  ['Yonhap', 'Yonhap(?: News Agency)?'],
  ['TASS', 'TASS|Tass'],
  ['Interfax', 'Interfax(?:-Ukraine)?'],
  ['RIA', 'RIA(?: Novosti)?'],
  ['Ukrinform', 'Ukrinform'],
  ['IRNA', 'IRNA'],
  ['SANA', 'SANA'],
  ['KCNA', 'KCNA'],
  ['MENA', 'MENA'],
  ['Bernama', 'Bernama'],
  ['Bloomberg', 'Bloomberg(?: News)?'],
];

interface AgencyPatterns {
  readonly name: string;
  readonly byline: RegExp;
  readonly text: readonly RegExp[];
}

const PATTERNS: readonly AgencyPatterns[] = AGENCIES.map(([name, names]) => ({
  name,
  byline: new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'u'),
  text: [
    // "KABUL (Reuters) -", "DALLAS, Texas (AP) —"
    new RegExp(`\\((?:${names})\\)\\s?[-–—]`, 'u'),
    // "Copyright 2017 The Associated Press", "© 2024 AFP"
    new RegExp(`(?:Copyright|©)[ \\u00a0]{0,2}(?:\\(c\\) ?|© ?)?(?:\\d{4},? )?(?:${names})(?![\\p{L}\\p{N}])`, 'u'),
    // "The Associated Press contributed to this report", "Reuters reported", "AP reports"
    new RegExp(
      `(?<![\\p{L}\\p{N}/])(?:${names})(?: news agency)? (?:and [\\p{L} ]{2,40} )?(?:contributed|reports|reported)(?![\\p{L}\\p{N}])`,
      'u',
    ),
    // "according to the Associated Press"
    new RegExp(`[Aa]ccording to (?:the )?(?:${names})(?![\\p{L}\\p{N}])`, 'u'),
    // "(With inputs from PTI)", "(Reporting by Reuters)"
    new RegExp(`\\((?:[Ww]ith )?(?:agency )?(?:[Ii]nputs|[Rr]eporting) (?:from|by) (?:the )?(?:${names})\\)`, 'u'),
    // A line that is nothing but the credit: "Reuters", "— AP"
    new RegExp(`(?<=^|\\n)[ \\t]{0,4}(?:[-–—] ?)?\\(?(?:${names})\\)?[ \\t]{0,4}(?=\\n|$)`, 'u'),
  ],
}));

export interface AgencyCredit {
  readonly agency: string;
  /** Words of the text that credit it; null when only the byline does. */
  readonly passage: Passage | null;
}

/** The agencies a report credits for its text. @example agencyCredits(report)[0].agency // "Reuters" */
export function agencyCredits(report: Report): readonly AgencyCredit[] {
  const credits: AgencyCredit[] = [];
  for (const { name, byline, text } of PATTERNS) {
    let passage: Passage | null = null;
    for (const pattern of text) {
      const match = pattern.exec(report.text);
      if (!match) continue;
      const quote = match[0].trim();
      const start = match.index + match[0].indexOf(quote);
      passage = { start, end: start + quote.length, quote };
      break;
    }
    if (passage || (report.byline && byline.test(report.byline)) || (report.outlet && byline.test(report.outlet)))
      credits.push({ agency: name, passage });
  }
  return credits;
}
