/** English words of framing: boosts and judgements a report makes in its own voice. General lists, no story's words. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const LOADED =
  list(`regime thug thugs brutal savage barbaric heinous horrific horrifying appalling shocking outrageous disgraceful shameful vile monstrous evil
 ruthless bloodthirsty fanatical radical extremist hardline notorious infamous so-called puppet crony cronies rogue defiant furious bombshell explosive chaos chaotic
 catastrophic devastating disastrous ludicrous absurd ridiculous pathetic laughable delusional reckless hysterical rant tirade meltdown slam slammed blast blasted
 lash lashed scathing heroic hero brave courageous noble glorious triumphant visionary principled massacre slaughter carnage bloodbath mob horde invasion
 propaganda indoctrinate brainwash witch-hunt smear crackdown draconian tyrannical tyrant dictator despot strongman oppressive illegitimate rigged sham`);

export const BOOST =
  list(`unprecedented historic landmark groundbreaking major massive huge enormous extraordinary remarkable stunning spectacular decisive sweeping
 dramatic unparalleled breakthrough game-changing monumental overwhelming undeniable irrefutable clearly obviously undoubtedly certainly definitely
 absolutely completely totally utterly extremely incredibly`);

/** Acts where leaving out the doer matters. */
export const HARM =
  list(`kill injure wound shoot attack bomb arrest detain beat destroy evict strike hit execute torture abduct displace expel
 deport fire remove`);

/** The word before whoever did what a passive tells. */
export const AGENT_MARK = 'by';
