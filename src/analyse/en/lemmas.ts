/** English of the lemmatiser: forms no rule reaches. Form → lemma, by universal tag class. */

const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(' ').map((pair) => pair.split(':') as [string, string]));

/** Auxiliaries and contracted forms. */
export const AUX_LEMMAS = table(
  "am:be is:be are:be was:be were:be been:be being:be 'm:be 're:be 's:be has:have had:have having:have 've:have 'd:would does:do did:do doing:do done:do " +
    "wo:will 'll:will ca:can sha:shall ai:be got:get getting:get gets:get",
);
export const PRON_LEMMAS = table(
  'me:I i:I us:we him:he them:they my:my mine:my our:our ours:our your:your yours:your his:his hers:her their:their theirs:their ' +
    'these:this those:that myself:myself ourselves:ourselves themselves:themselves whom:whom an:a',
);
export const VERB_LEMMAS = table(
  'was:be were:be is:be are:be am:be been:be being:be had:have has:have did:do done:do does:do went:go gone:go goes:go said:say paid:pay laid:lay ' +
    'made:make took:take taken:take came:come become:become became:become got:get gotten:get gave:give given:give found:find thought:think told:tell felt:feel ' +
    'left:leave kept:keep held:hold brought:bring bought:buy caught:catch taught:teach fought:fight sought:seek met:meet led:lead fed:feed read:read ' +
    'ran:run won:win lost:lose shot:shoot struck:strike stricken:strike hit:hit cut:cut put:put set:set let:let hurt:hurt shut:shut spread:spread split:split cost:cost quit:quit burst:burst cast:cast ' +
    'saw:see seen:see knew:know known:know grew:grow grown:grow threw:throw thrown:throw flew:fly flown:fly drew:draw drawn:draw blew:blow blown:blow showed:show shown:show ' +
    'spoke:speak spoken:speak broke:break broken:break stole:steal stolen:steal chose:choose chosen:choose froze:freeze frozen:freeze woke:wake woken:wake wore:wear worn:wear tore:tear torn:tear swore:swear sworn:swear bore:bear born:bear borne:bear ' +
    'wrote:write written:write drove:drive driven:drive rode:ride ridden:ride rose:rise risen:rise arose:arise arisen:arise hid:hide hidden:hide bit:bite bitten:bite ate:eat eaten:eat fell:fall fallen:fall ' +
    'beat:beat beaten:beat forgot:forget forgotten:forget sat:sit stood:stand understood:understand began:begin begun:begin sang:sing sung:sing drank:drink drunk:drink swam:swim swum:swim sank:sink sunk:sink rang:ring rung:ring sprang:spring sprung:spring ' +
    'sent:send spent:spend lent:lend bent:bend built:build meant:mean dealt:deal heard:hear sold:sell slept:sleep swept:sweep wept:weep crept:creep leapt:leap dug:dig hung:hang stuck:stick stung:sting swung:swing spun:spin clung:cling flung:fling bound:bind wound:wind ground:grind ' +
    'bled:bleed bred:breed fled:flee sped:speed slid:slide lit:light lay:lie lain:lie lying:lie dying:die tying:tie died:die tied:tie lied:lie shook:shake shaken:shake forbade:forbid forbidden:forbid forgave:forgive forgiven:forgive withdrew:withdraw withdrawn:withdraw overthrew:overthrow overthrown:overthrow undertook:undertake undertaken:undertake mistook:mistake mistaken:mistake ' +
    "underwent:undergo undergone:undergo withheld:withhold upheld:uphold overcame:overcome overcome:overcome foresaw:foresee foreseen:foresee 's:be 're:be 'm:be 've:have 'd:have proven:prove sewn:sew sown:sow bidden:bid bade:bid strove:strive striven:strive wove:weave woven:weave trod:tread trodden:tread shone:shine clad:clothe",
);
export const NOUN_LEMMAS = table(
  'men:man women:woman children:child people:person persons:person feet:foot teeth:tooth mice:mouse geese:goose oxen:ox lives:life wives:wife knives:knife leaves:leaf ' +
    'halves:half wolves:wolf shelves:shelf thieves:thief loaves:loaf selves:self elves:elf calves:calf crises:crisis analyses:analysis bases:basis theses:thesis hypotheses:hypothesis diagnoses:diagnosis ' +
    'phenomena:phenomenon criteria:criterion data:data media:media bacteria:bacterium series:series species:species news:news politics:politics economics:economics physics:physics mathematics:mathematics ' +
    'buses:bus gases:gas viruses:virus statuses:status lenses:lens policemen:policeman policewomen:policewoman spokesmen:spokesman spokeswomen:spokeswoman gunmen:gunman servicemen:serviceman congressmen:congressman fishermen:fisherman firemen:fireman businessmen:businessman ' +
    'shoes:shoe movies:movie cookies:cookie lies:lie ties:tie pies:pie zombies:zombie calories:calorie aches:ache headaches:headache axes:axis alumni:alumnus stimuli:stimulus fungi:fungus nuclei:nucleus indices:index matrices:matrix appendices:appendix dice:die heroes:hero potatoes:potato tomatoes:tomato echoes:echo vetoes:veto torpedoes:torpedo embargoes:embargo cargoes:cargo',
);
export const DEGREE_LEMMAS = table(
  'better:good best:good worse:bad worst:bad more:more most:most less:less least:least further:far farther:far furthest:far farthest:far elder:old eldest:old',
);
