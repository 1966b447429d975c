/**
 * What stands in English-language news pages and is not the article: patterns by the place they are allowed to match.
 * Every expression is bounded. A new one needs a near-miss in boilerplate.test.ts.
 */

import { CAPITAL, LETTER } from '../letters.ts';
import { PICTURE_AGENCIES } from './agencies.ts';
import { MONTH } from './dates.ts';

const escaped = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'))
    .join('|');
const PICTURES = escaped(PICTURE_AGENCIES);
/** "Jane Doe", "J. van der Berg". */
const NAME = String.raw`[${CAPITAL}][${LETTER}.'’-]{0,20}(?:\s(?:(?:van|von|de|der|den|del|la|al|bin)\s){0,2}[${CAPITAL}][${LETTER}.'’-]{0,20}){0,3}`;

const PLATFORMS = String.raw`(?:twitter|facebook|instagram|x|whatsapp|telegram|google news|youtube|tiktok|linkedin|threads|bluesky|social media)\b`;

/** A whole line that is junk; tried on the line trimmed, in lower case, with single spaces. */
export const LINES: readonly RegExp[] = [
  /^scroll (?:to|back to|down|for|down for|below for) (?:the )?(?:top|video|videos|more)\.?$/,
  /^(?:back|return|go) to (?:top|the top|homepage|home)\.?$/,
  /^(?:skip|jump) (?:to|past) (?:main |the )?(?:content|navigation|article|newsletter)[^.]{0,60}$/,
  /^skip (?:advert(?:isement)?|ad)s?$/,
  /^(?:photos?|images?|videos?|gallery|audio|slideshow|pictures?|graphic|youtube|close|share|print|email|e-mail|tweet|reddit|pinterest|whatsapp|facebook|twitter|linkedin|comments?|save|copy link|listen|menu|search|home|loading|subscribe|sign (?:in|up)|log in|register|advert|advertisement|advertisements|ad|anzeige|sponsored|promoted|tags?|topics?|credits?|source|embed|more|next|prev|previous|play|pause|mute|live|related|trending|popular)[:.…]?$/,
  /^(?:advertisement|advert|anzeige|werbung|publicité|publicidad)\b.{0,4}(?:continue reading|story continues|article continues).{0,60}$/,
  /^(?:story|article) continues (?:below|after)(?: this)?(?: advert(?:isement)?| ad)?s?$/,
  /^continue reading(?: the main story| below)?[.…]?$/,
  /^story highlights:?$/,
  /^(?:key points|highlights|at a glance|in this (?:story|article)|top stories|latest news|more news|editors?['’]? picks?|recommended(?: for you| stories)?|you may (?:also )?like|you might (?:also )?like|most (?:read|popular|viewed|watched|shared)(?: in .{1,30})?|around the web|promoted stories|sponsored (?:content|links?)|from our partners|more from .{1,40}|more on this(?: story| topic)?|more stories|related (?:stories|articles|topics|content|news|links|coverage|videos?|reading|internet links)|read next|up next|what['’]s next|trending now|don['’]t miss|must reads?|also (?:read|see|watch)):?$/,
  /^(?:now playing|up next|watch now|watch live|live updates?|watch the video(?: above| below)?|watch (?:above|below)|media playback is (?:un|not )?supported on (?:your|this) device)[:.]?$/,
  /^(?:read|see|watch|view|find out|learn|listen|hear|click|tap)(?: (?:more|also|the full (?:story|article|report|statement)|full (?:story|article)|here|below|next))[:.…]?$/,
  /^(?:slideshow|gallery|photos?|images?|pictures?|videos?)\s?\(\s?\d{1,3}(?: (?:images?|photos?|pictures?|videos?))?\s?\)$/,
  /^\(?\d{1,3} (?:of|\/) \d{1,3}\)?$/,
  /^(?:view|see|show|hide|load|read|post|add|leave|join|write)(?: all| more| a| your| the| our)? ?(?:\d{1,6} )?(?:comments?|replies|conversation|discussion)[.:]?$/,
  /^\d{1,6} (?:comments?|shares?|replies|likes?|retweets?|views?|reactions?)(?: so far)?$/,
  /^(?:shares?|comments?|likes?|views?):? ?\(?\d[\d,.]{0,8}[km]?\)?$/,
  /^(?:share|tweet|pin|email|print|save|share this|share on|follow|facebook|twitter|whatsapp|linkedin|copy link)(?:[ ,|/·•]{1,3}(?:and|on|via|with|this|article|story|page|link|facebook|twitter|x|whatsapp|email|e-mail|print|linkedin|pinterest|reddit|telegram|messenger|tweet|copy|share|save|google\+?|flipboard|pocket|sms|tumblr|viber|bluesky|threads|instagram|comments?|\d{1,6}))+[.:]?$/,
  /^share (?:this|the) (?:story|article|page|post|news|video|link)\b.{0,60}$/,
  /^read or share this story:?.{0,80}$/,
  new RegExp(
    String.raw`^(?:posted|published|updated|last (?:updated|modified)|first published|modified|(?:filed|date|created|issued)(?= ?:))(?: on| at)? ?:? ?.{0,24}(?:\b${MONTH}\b|\b\d{1,2}[:./-]\d{2}\b|\b(?:19|20)\d\d\b).{0,60}$`,
  ),
  /^\d{1,3} (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) (?:read|ago)$/,
  /^(?:reading time|estimated reading time|time to read)\b.{0,30}$/,
  /^[_*=~#·•\-–—]{2,80}$/,
  /^(?:this )?(?:website|site|page) (?:uses|is using) cookies\b.{0,300}$/,
  /^we (?:use|and our partners use|value your privacy)\b.{0,40}(?:cookies|privacy)\b.{0,400}$/,
  /^by (?:continuing|using|browsing|signing up|subscribing|clicking|submitting|entering)\b.{0,80}\b(?:you agree|you accept|you consent|our (?:site|use of cookies|terms))\b.{0,300}$/,
  /^(?:i (?:accept|agree)|accept (?:all )?(?:cookies)?|manage (?:cookies|preferences|consent)|cookie (?:policy|settings|preferences)|privacy (?:policy|notice|settings)|terms (?:of (?:use|service)|and conditions)|do not sell my (?:personal )?information|got it)[.!]?$/,
  /^(?:please )?(?:enable|turn on) javascript\b.{0,120}$/,
  /^(?:your browser|this browser)\b.{0,60}\b(?:does ?n[o'’]t support|not supported)\b.{0,80}$/,
  /^(?:(?:unlimited |get )?digital access|unlimited access|subscribe (?:now|today|to (?:our|the)|for)|support (?:our|independent|quality) journalism|already a (?:subscriber|member)|create (?:a free|an) account|start your free trial|become a (?:member|subscriber))\b.{0,200}$/,
  /^(?:sign up|subscribe|register|join)\b.{0,40}\b(?:newsletters?|e-?mails?|e-?mail alerts?|news alerts?|briefing|(?:whatsapp|telegram|youtube) channel|inbox)\b.{0,200}$/,
  /^(?:get|receive) .{0,60}\b(?:newsletters?|inbox|breaking news alerts|push notifications|straight to your)\b.{0,160}$/,
  /^newsletter(?: sign[ -]?up)?\b.{0,20}$/,
  new RegExp(
    String.raw`^(?:like|follow|find|join|visit|connect with|add) (?:us|me|our page|our channel)\b.{0,24}\b(?:on|at|via) (?:our )?(?:${PLATFORMS}|www\.|https?:|@).{0,160}$`,
  ),
  new RegExp(`^follow .{1,60} on (?:${PLATFORMS}).{0,160}$`),
  /^(?:twitter|facebook|instagram|e-?mail|contact|tel(?:ephone)?|phone)\s?:\s?\S{1,80}$/,
  /^@\w{1,30}$/,
  /^(?:download|get) (?:our|the) .{0,40}\bapp\b.{0,100}$/,
  /^(?:we pay for your stories|do you have a (?:story|tip|news tip)|have (?:you )?(?:a|got a) (?:story|news tip|tip)|got a (?:story|tip|news tip)|if you have a story|send (?:us )?(?:your )?(?:tips|stories|story ideas)|contact (?:the reporter|the author|us))\b.{0,260}$/,
  /^(?:copyright|©|\(c\)|copyright ©|© copyright)\s.{0,20}\d{4}\b.{0,260}$/,
  /^©.{1,160}$/,
  /^.{0,120}\ball rights reserved\b.{0,260}$/,
  /^.{0,80}\bthis material may not be (?:published|reproduced)\b.{0,160}$/,
  /^(?:disclaimer|disclosure)\s?:.{0,600}$/,
  /^(?:click|tap) here\b.{0,120}$/,
  /^(?:read|see|watch|listen|more|related|also read|see also|read also|also see|recommended|read more|watch more|see more|don['’]t miss|trending|in pictures|in pics|explained|must read|you may also like|more on this|more from .{1,20}|related (?:story|stories|article|articles|video))\s?[:|].{0,200}$/,
  /^(?:read|see|watch) (?:more|also)\b(?: on| about| at| from)?\s?[:|].{0,200}$/,
  /^\[[^\]]{7,160}[^\].]\]$/,
  /^\(?(?:the )?(?:associated press|reuters|afp|ap|agencies|bloomberg|cnn|dpa|pa)(?: (?:writers?|reporters?|journalists?|staff|news|wires?))?.{0,80}\bcontributed(?: to this (?:report|story|article))?\.?\)?$/,
  /^.{0,160}\bcontributed (?:to this (?:report|story|article)|reporting)(?: from .{1,60})?\.?\)?$/,
  /^(?:information from|source|via|courtesy|credit|photo credit|image credit|photo|image|photograph|picture|video|photographer|photos|images|illustration|graphic|file photo|file)\s?:.{1,200}$/,
  /^(?:with (?:agency|agencies|wire|pti|afp|ap|reuters) (?:inputs?|reports?)|agencies|\((?:with )?(?:inputs? from )?agenc(?:y|ies)\))\.?$/,
  /^our standards\s?:.{0,120}$/,
  /^(?:first|originally) published (?:on|at|in|as|by)\b.{0,160}$/,
  /^this (?:story|article|report|post|piece|content) (?:was|is|has been|originally|first|appeared|appears)\b.{0,30}\b(?:published|produced|updated|edited|generated|syndicated|appeared|auto-generated|corrected)\b.{0,220}$/,
  /^(?:a version of this (?:article|story)|this transcript|transcript provided by|npr transcripts)\b.{0,400}$/,
  /^https?:\/\/\S{4,400}$/,
  /^(?:image|photo|slide|picture) \d{1,3} (?:of|\/) (?:\/ )?\d{1,3}$/,
  /^caption$/,
  /^(?:published|updated|posted) .{0,24}\bago$/,
  /^e-?mail .{1,60} at \S{1,60}@\S{1,60}.{0,160}$/,
  /^a post shared by .{1,140}$/,

  /^(?:copyright )?(?:image|photo|picture|media|video) (?:copyright|source|credit)s?$/,
  /^most read in .{1,600}$/,
  /^our (?:journalism|reporting) (?:needs|depends|relies|is (?:supported|funded))\b.{0,200}$/,
  /^(?:you have|you've|this is your) .{0,30}\b(?:free articles?|article limit)\b.{0,120}$/,
  /^(?:published in|tags|tagged|topics|filed under|categories|category|keywords|labels)\s?:.{0,200}$/,
];

/** As LINES, but case matters: names. */
export const CASED_LINES: readonly RegExp[] = [
  // "Jim Spellman/WireImage via Getty Images", "SpaceX YouTube", "Patrick T. Fallon/Bloomberg", "Getty Images"
  new RegExp(
    String.raw`^(?:©\s?)?(?:(?:${NAME})\s?(?:/|,|for|via|-|–|\|)?\s?){0,3}(?:/|via\s)?\s?(?:${PICTURES})(?:,?\s(?:FILE|File|file|file photo|Contributor|handout))?$`,
  ),
  // "(Reporting by Jane Doe; Editing by John Roe)", "— With assistance by Jane Doe"
  /^[—–-]{0,2}\s?\(?(?:[Ww]ith (?:assistance|files|inputs?|additional reporting|reporting|contributions?)|(?:Additional |Further )?[Rr]eporting|Writing|Editing|Edited|Written|Compiled|Translated|Produced|Inputs?) (?:by|from) (?:the )?[A-ZÀ-ÖØ-ÞĀ-ſ].{1,260}\)?$/,
  // "Chart on phone image via Shutterstock"
  /^[A-Za-zÀ-ÖØ-öø-ɏ\d\s,'’-]{3,80}\s(?:image|photo|picture|photograph)s?\s(?:via|by|from|courtesy of)\s[A-ZÀ-ÖØ-ÞĀ-ſ][A-Za-zÀ-ÖØ-öø-ɏ\s./-]{2,40}$/,
];

/** Pieces of sign-up boxes; between two of them, close together, stands the rest of the box. */
export const BOX_PHRASES: readonly RegExp[] = [
  /\bnewsletter sign up\b/gi,
  /please verify you(?:['’]| a)re not a robot by clicking the box\.?/gi,
  /invalid email address\. please re-enter\.?/gi,
  /you must select a newsletter to subscribe to\.?/gi,
  /\bview all [A-Z][\w .]{2,40} newsletters?\.?/gi,
  /you will receive emails? containing news content[^.]{0,140}\./gi,
  /you may opt[- ]out at any time\.?/gi,
  /you agree to receive occasional updates and special offers[^.]{0,160}\./gi,
  /thank you for subscribing[.!]?/gi,
  /an error has occurred\. please try again later\.?/gi,
];

/** Phrases that are junk wherever they stand, also in the middle of a line. Case matters little. */
export const PHRASES: readonly RegExp[] = [
  /media playback is (?:un|not )supported on (?:your|this) device/gi,
  /advertisement continue reading the main story/gi,
  /\bcontinue reading the main story\b/gi,
  /\bscroll (?:down |below )?for videos?\b/gi,
  /\benlarge this image(?: toggle caption)?\b/gi,
  /\btoggle caption\b/gi,
  /\bread or share this story:\s?\S{0,80}/gi,
  /\bpic\.twitter\.com\/\w{10}\b/g,
  /https?:\/\/t\.co\/\w{10}/g,
  /\b(?:copyright|©) ?©? ?\d{4},? (?:the )?[A-Z][\w .,&'’-]{1,60}?\.? all rights reserved\.?/gi,
  /\ball rights reserved\. /gi,
  /\bthis material may not be published, broadcast, rewritten,? or redistributed(?: without permission)?\.?/gi,
  /\bfollow us on (?:twitter|facebook|instagram|x|whatsapp|telegram|google news|youtube)(?:(?:,| and|,? or| on|) (?:twitter|facebook|instagram|x|whatsapp|telegram|google news|youtube)){0,4}(?: @\w{2,30})?/gi,
  /\bsign up for our (?:free )?(?:daily |weekly |morning )?newsletters?[^.]{0,60}[.!]?/gi,
];

/** As PHRASES, with names: case matters. */
export const CASED_PHRASES: readonly RegExp[] = [
  // "Image copyright Getty Images Image caption"
  new RegExp(
    String.raw`\bImage (?:copyright|source)(?:, | )(?:${NAME}\s?/\s?)?(?:${PICTURES}|${NAME})(?= Image caption| Image:|$|\n)`,
    'g',
  ),
  new RegExp(String.raw`\bImage (?:copyright|source)(?:, | )(?:${PICTURES})\b`, 'g'),
  /\b(?:Image|Media|Video) caption\b/g,
  // "(AP Photo/Jane Doe)", "(Photo: Jane Doe, AP)", "(Jane Doe/Reuters)", "(Jane Doe, File/Associated Press)"
  /\((?:AP|AFP|Reuters|REUTERS|Xinhua|EPA|PTI|ANI)? ?(?:Photos?|photos?|PHOTO|File photo|Image|Picture|Photo by|Photograph)[ :/][^()\n]{2,80}\)/g,
  new RegExp(
    String.raw`\((?:Photo by )?(?:${NAME})(?:, (?:File|Pool|Handout))?\s?/\s?(?:[${LETTER} ]{2,30}/\s?|[${LETTER} ]{2,30} via )?(?:${PICTURES}|The Washington Post|USA TODAY[${LETTER} ]{0,20})(?:, (?:File|Pool|Handout))?\)`,
    'g',
  ),
  /\(Image credit: [^()\n]{2,80}\)/g,
  // "The tower. Photograph: Jane Doe/Getty Images", at the end of a line
  /\b(?:Photograph|Photographer|Photo|Picture|Photo [Cc]redit|Image [Cc]redit|Credit):\s?(?:[^.!?:\n]|\b[A-Z]\.){2,80}$/g,
  // "Getty - Contributor The tower …": the agency's labels, not the caption
  new RegExp(String.raw`^(?:${PICTURES})\s?[-–—]\s?(?:Contributor|Handout|File)\b`, 'g'),
  // "File - In this Monday, Jan. 1, 2024 file photo, …"
  /^(?:FILE|File)(?: (?:PHOTO|Photo|photo))?\s?[-–—:](?=\s)/g,
  // Labels glued to the line that follows them
  /^(?:Story highlights|CLOSE|Advertisement)(?=\s+[A-ZÀ-ÖØ-ÞĀ-ſ“"(])/g,
  new RegExp(
    String.raw`^(?:Photo|Video)(?=\s+[${CAPITAL}]{3}[${CAPITAL} ]{0,40}(?:, [${CAPITAL}][${LETTER}. ]{2,30})?\s?(?:[—–(]|--))`,
    'g',
  ),
  // In text without line ends: what is a line elsewhere, between two sentences
  /\((?:Additional |Further )?[Rr]eporting (?:and writing )?by [^()\n]{3,260}\)/g,
  /(?<=^|[.!?]["'”’)]? )[A-Z][^.!?\n]{2,160} contributed to this (?:report|story|article)\./g,
  /(?<=^|[.!?]["'”’)]? )Follow [^.!?\n]{2,60} on (?:Twitter|Facebook|Instagram|X):? @\w{2,30}\.?/g,
  /\bA post shared by [^()\n]{2,60} \(@[\w.]{2,30}\) on [\w, ]{6,20} at \d{1,2}:\d{2} ?[ap]m [A-Z]{2,4}\b/gi,
  new RegExp(
    String.raw`(?<=[a-z\d)”][.!?]["'”’)]? )${NAME}\s?/\s?(?:[${LETTER} ]{2,30}(?:/| via ))?(?:${PICTURES})(?:, (?:FILE|File))?(?=\s|$)`,
    'g',
  ),
];

/** A line that heads a list of links to other stories; the headlines below it are not the article either. */
export const LINK_HEADS: RegExp =
  /^(?:read (?:more|next|also)|also read|related(?: (?:stories|articles|topics|content|news|links|coverage|reading))?|more (?:stories|news|coverage|on this(?: story| topic)?|from .{1,40})|see also|recommended(?: for you| stories)?|you (?:may|might) (?:also )?like|most (?:read|popular|viewed|shared)(?: in .{1,30})?|top stories|latest news|trending(?: now)?|around the web|promoted stories|from our partners|don['’]t miss|editors?['’]? picks?)\s?:?$/;

/** Junk that says where a text comes from: kept, and marked, where other junk of a page is dropped. */
export const ORIGIN_LINES: RegExp =
  /^.{0,300}(?:\bcontributed\b|\ball rights reserved\b|\badditional reporting\b|\bwith (?:files|inputs?|reporting) (?:by|from)\b|\b(?:inputs? from|reporting by)\b|©|\bcopyright \d|^\W{0,2}(?:the )?(?:reuters|ap|afp|associated press|agencies)\W{0,2}$)/i;

/** One of these in only one of two lines makes them two statements, however alike they are ("t" is what is left of "didn't"). */
export const DECISIVE_WORDS: ReadonlySet<string> = new Set(
  (
    'no not never none nor neither without t denied denies deny zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens hundreds ' +
    'first second third last half monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december today yesterday tomorrow least most over under up down more fewer less'
  ).split(' '),
);

/** Words that end the text, even glued to its last sentence. */
export const TAILS: readonly RegExp[] = [
  /scroll (?:back )?to (?:the )?top\s*$/i,
  /back to (?:the )?top\s*$/i,
  /(?:share|tweet|print|email|facebook|twitter|whatsapp|linkedin|pinterest)(?:\s+(?:share|tweet|print|email|facebook|twitter|whatsapp|linkedin|pinterest)){2,10}\s*$/i,
];
