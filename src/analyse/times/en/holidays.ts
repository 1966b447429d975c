/** Names of holidays of the English-speaking news. In: nothing. Out: patterns with the key of each day's rule in `holidays.ts`. */

export const HOLIDAY_NAMES: readonly { readonly words: string; readonly holiday: string }[] = [
  { words: 'Christmas(?: Day)?', holiday: 'christmas' },
  { words: 'Christmas Eve', holiday: 'christmas-eve' },
  { words: 'Boxing Day', holiday: 'boxing-day' },
  { words: "New Year[’']?s Day", holiday: 'new-year' },
  { words: "New Year[’']?s Eve", holiday: 'new-year-eve' },
  { words: 'Easter(?: Sunday)?', holiday: 'easter' },
  { words: 'Good Friday', holiday: 'good-friday' },
  { words: 'Easter Monday', holiday: 'easter-monday' },
  { words: 'Thanksgiving(?: Day)?', holiday: 'thanksgiving' },
  { words: 'Halloween', holiday: 'halloween' },
  { words: "Valentine[’']?s Day", holiday: 'valentine' },
  { words: 'Independence Day|the Fourth of July', holiday: 'independence-day' },
  { words: 'Memorial Day', holiday: 'memorial-day' },
  { words: 'Labou?r Day', holiday: 'labor-day' },
  { words: "Veterans[’']? Day|Armistice Day", holiday: 'veterans-day' },
  { words: 'Martin Luther King(?:,? Jr\\.?)?(?: Day)', holiday: 'mlk-day' },
  { words: 'May Day', holiday: 'may-day' },
];
