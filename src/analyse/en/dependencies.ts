/** Verbs whose object is the one who does what follows: they asked the rebels to leave. Lemmas. */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  (
    'advise allow appoint ask authorise authorize beg cause challenge command compel convince direct enable encourage entitle expect ' +
    'forbid force implore inspire instruct intend invite lead motivate nominate oblige order permit persuade press pressure prompt ' +
    'push recruit remind request require summon teach tell tempt train trust urge warn'
  ).split(' '),
);
