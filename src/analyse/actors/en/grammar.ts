/** English forms that the readers of actors test for as a class. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const LEADING_DETERMINER = /^(?:the|a|an|this|that)\s+/i;

/** Words inside a chain of titles: "Minister of State for Trade". */
export const TITLE_LINKS = words('and of for');

/** Months that are family names as well: "Theresa May". */
export const MONTH_NAMES = words('May March June April August');

/** Verbs of speaking after which "it" or "its" shows that a body spoke: "Acme said it …". */
export const SAID_FORMS = words('said says announced');

/** Described bodies that belong to a state. */
export const STATE_BODIES = words(
  'police army military navy government ministry regime administration court parliament senate congress council authority force department agency',
);

/** Bodies of which a report may name several: "the court" is only a name's if that name is a court. */
export const PARTICULAR_BODIES = words(
  'police court parliament senate congress army navy military university school hospital church bank airport museum council',
);

/** Verbs whose "it" points to nothing: "it seems", "it rained". */
export const EMPTY_IT_VERBS = words('seem appear rain snow happen turn');

/** Pronouns that only a person is called by. */
export const HE_OR_SHE = words('he him his himself she her hers herself');
