/** Words of recurrence. In: nothing. Out: value of each adverb or adjective, and what precedes "a year" where it is a rate. */

export const ADVERB_SETS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hourly: 'PT1H',
    daily: 'P1D',
    nightly: 'P1D',
    weekly: 'P1W',
    biweekly: 'P2W',
    fortnightly: 'P2W',
    monthly: 'P1M',
    yearly: 'P1Y',
    annually: 'P1Y',
    annual: 'P1Y',
  }),
);

/** "twice a week", "three times a day", "$5 million a year", "a share a year", "40 people a day", "many tons a month". */
export const RATE_BEFORE =
  /(?:\b(?:once|twice|times?|hours?|days?|nights?|weeks?|months?|dollars?|cents|pounds|euros|million|billion|thousand|hundred|barrels?|tons?|tonnes|percent|per cent|people|share)|%|[$£€]\s?\d[\d,.]*(?:\s?(?:bn|m|k))?|\b\d[\d,.]*(?:\s[a-z]+)?)\s{1,3}$/i;
