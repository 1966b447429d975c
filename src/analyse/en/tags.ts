/** What numbers of people are said to be, without a noun: "9 hurt", "12 missing". */
export const STATES: ReadonlySet<string> = new Set(
  'dead hurt injured wounded missing homeless ill sick unhurt unharmed'.split(' '),
);
