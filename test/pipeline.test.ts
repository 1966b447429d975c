/** The whole reading on stories of a few sentences: what is found, what is not, and how independent the reports are. */
import { describe, expect, test } from 'vitest';
import { CrossreadError } from '../src/errors.ts';
import { reportFrom } from '../src/ingest/index.ts';
import { read } from '../src/pipeline.ts';
import { clashes, ofKind, readStory, values } from './mini-story.ts';

describe('what became of people', () => {
  test('detained here, killed there comes first', () => {
    const story = readStory({
      north:
        'More than 70 militants were detained in raids across Oruvan province, the provincial governor said on Monday. Roads into the town of Kesh were closed.',
      south:
        'The raids across Oruvan province found more than 70 militants hiding in the hills, officials said on Monday. All were killed. A market in Kesh stayed shut.',
    });
    expect(story.findings[0]).toMatchObject({ id: 'd1', kind: 'contradiction', relation: 'contradicts', aspect: 'outcome' });
    expect(values(story.findings[0])).toEqual(['north: detained', 'south: killed']);
    expect(story.facts.some(({ status }) => status === 'contradicted')).toBe(true);
  });

  test('two rules that see one clash name each statement once', () => {
    const story = readStory({
      north: 'More than 70 militants have been taken into custody, according to security sources. Most were caught near Kesh.',
      south: 'More than 70 militants who tried to cross the border near Kesh were killed, according to the army.',
    });
    const [first] = ofKind(story, 'contradiction');
    expect(first.aspect).toBe('outcome');
    expect(first.evidence.map(({ report }) => report)).toEqual(['north', 'south']);
  });

  test('the same fate in both is none', () => {
    const story = readStory({
      north: 'More than 70 militants were detained in raids across Oruvan province on Monday.',
      south: 'In raids across Oruvan province on Monday, more than 70 militants were arrested.',
    });
    expect(ofKind(story, 'contradiction')).toEqual([]);
  });

  test('accepted and rejected; signed and did not sign', () => {
    expect(
      clashes(
        readStory({
          a: 'The board of Castel accepted the offer of Orvex on Friday, the company said.',
          b: 'The board of Castel rejected the offer of Orvex on Friday, the company said.',
        }),
      ),
    ).toEqual(['contradiction contradicts outcome']);
    expect(
      clashes(
        readStory({
          a: 'The mayor of Varden signed the contract for the new bridge on Friday.',
          b: 'The mayor of Varden did not sign the contract for the new bridge on Friday.',
        }),
      ),
    ).toEqual(['contradiction contradicts outcome']);
  });

  test('nobody and six', () => {
    const [first] = readStory({
      a: 'Nobody was hurt when the stand collapsed in Varden on Friday.',
      b: 'Six people were hurt when the stand collapsed in Varden on Friday.',
    }).findings;
    expect(first).toMatchObject({ kind: 'contradiction', aspect: 'outcome' });
  });

  test('a vote postponed, and cancelled the day after, is an update', () => {
    const [first] = readStory({
      a: { text: 'The council postponed the vote on the stadium in Varden. Fans protested.', published: '2024-03-05T08:00:00Z' },
      b: {
        text: 'The council cancelled the vote on the stadium in Varden. The club said it was shocked.',
        published: '2024-03-06T08:00:00Z',
      },
    }).findings;
    expect(first).toMatchObject({ kind: 'update', relation: 'updates', aspect: 'outcome' });
  });
});

const FERRY = (count: string, rest: string) =>
  `${count} people were killed when a ferry sank near Port Lessen on Tuesday, police said. ${rest}`;

describe('numbers', () => {
  test('a toll that grows is an update when the stamps tell which report came later', () => {
    const story = readStory({
      late: { text: FERRY('At least nineteen', 'The captain was questioned.'), published: '2024-03-05T20:00:00Z' },
      early: { text: FERRY('At least nine', 'Divers searched the harbour.'), published: '2024-03-05T08:00:00Z' },
    });
    expect(ofKind(story, 'contradiction')).toEqual([]);
    expect(story.findings[0]).toMatchObject({ kind: 'update', relation: 'updates', aspect: 'number' });
    expect(story.findings[0].explanation).toMatch(/grew: early, .*“At least nine”, late “At least nineteen”/);
  });

  test('the same toll without stamps, or with the same stamp, is a contradiction', () => {
    const texts = {
      early: FERRY('Nine', 'Divers searched the harbour.'),
      late: FERRY('Nineteen', 'The captain was questioned.'),
    };
    for (const published of [undefined, '2024-03-05T20:00:00Z']) {
      const story = readStory(
        Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, published === undefined ? text : { text, published }])),
      );
      expect(story.findings[0]).toMatchObject({ kind: 'contradiction', relation: 'contradicts', aspect: 'number' });
      expect(values(story.findings[0])).toEqual(['early: Nine', 'late: Nineteen']);
    }
  });

  test.each([
    ['at least 7 / nine', FERRY('At least 7', 'Divers searched the harbour.'), FERRY('Nine', 'The captain was questioned.')],
    ['about 70 / 68', FERRY('About 70', 'Divers searched the harbour.'), FERRY('Sixty-eight', 'The captain was questioned.')],
    ['up to 10 / seven', FERRY('Up to 10', 'Divers searched the harbour.'), FERRY('Seven', 'The captain was questioned.')],
    ['dozens / 46', FERRY('Dozens of', 'Divers searched the harbour.'), FERRY('Forty-six', 'The captain was questioned.')],
    [
      'kilometres / miles',
      'The pipeline is 1,180 kilometres long and ends at Port Lessen.',
      'The pipeline is about 730 miles long and ends at Port Lessen.',
    ],
    [
      'the same in figures and words',
      FERRY('Nineteen', 'Divers searched the harbour.'),
      FERRY('19', 'The captain was questioned.'),
    ],
  ])('%s: no contradiction', (_, a, b) => {
    const story = readStory({ a, b });
    expect(ofKind(story, 'contradiction')).toEqual([]);
    expect(ofKind(story, 'agreement').length).toBeGreaterThan(0);
  });

  test('a loose amount and a count within it are a difference', () => {
    expect(
      clashes(
        readStory({
          a: 'The army carried out dozens of missile tests this year, the ministry said.',
          b: 'The army carried out 83 missile tests this year, the ministry said.',
        }),
      ),
    ).toEqual(['difference refines number']);
  });

  test('two prices of one share', () => {
    expect(
      clashes(
        readStory({ a: 'Orvex offered $82 a share for Castel on Friday.', b: 'Orvex offered $91 a share for Castel on Friday.' }),
      ),
    ).toEqual(['contradiction contradicts number']);
  });

  test('a figure that is said to be corrected', () => {
    expect(
      clashes(
        readStory({
          a: 'Four people were hurt when a wall fell at the Varden mill.',
          b: 'Three people were hurt when a wall fell at the Varden mill; police initially said four but later corrected the figure.',
        }),
      ),
    ).toEqual(['update corrects number']);
  });
});

describe('what is no contradiction', () => {
  test('another crash, told at the end of one report', () => {
    const story = readStory({
      a: 'Twelve people were killed when a passenger train derailed near Sollen on Thursday. Rescuers cut through two carriages, and the mayor, Greta Holm, spoke of a black day.',
      b: 'A passenger train derailed near Sollen on Thursday and twelve people lost their lives, the operator said. Buses took commuters to the coast.\n\nThe country has seen such disasters before. Forty-six people were killed at Marrow Bridge in 2011 when a freight train hit a school bus.',
    });
    expect(ofKind(story, 'contradiction')).toEqual([]);
    expect(ofKind(story, 'update')).toEqual([]);
  });

  test.each([
    [
      'in the same words',
      'The union said 5,000 people marched in Varden on Saturday. Police put the number at 2,000.',
      'Some 5,000 people marched in Varden on Saturday, the union said. Police put the number at 2,000.',
    ],
    [
      'turned round',
      'The union said 5,000 people marched in Varden on Saturday, while police put the number at 2,000.',
      'Police said 2,000 people marched in Varden on Saturday; the union spoke of 5,000.',
    ],
    [
      'in other words',
      'The governor said that 40 rebels had been killed in the valley, but the rebels spoke of three dead.',
      'The rebels put their dead in the valley at three. The governor claimed that 40 rebels had been killed.',
    ],
  ])('a dispute that both reports quote, %s', (_, a, b) => {
    expect(ofKind(readStory({ a, b }), 'contradiction')).toEqual([]);
  });

  test('active and passive', () => {
    const story = readStory({
      a: 'The mayor of Varden signed the contract for the new bridge on Friday.',
      b: 'On Friday the contract for the new bridge was signed by the mayor of Varden.',
    });
    expect(clashes(story)).toEqual([]);
    expect(story.facts).toMatchObject([{ status: 'agreed', reports: ['a', 'b'], independentReports: 2 }]);
  });

  test('two stories that have nothing to do with each other', () => {
    const story = readStory({
      a: 'Rain flooded the old town on Monday. The market closed early and traders moved their goods upstairs.',
      b: 'A new tram will open next week, the transport office said. It has twelve stops.',
    });
    expect(clashes(story)).toEqual([]);
    expect(story.facts).toEqual([]);
  });
});

describe('how it is said', () => {
  test.each([
    [
      'is believed to have',
      'China played a central role in brokering the truce between the two armies.',
      'China is believed to have played a central role in brokering the truce between the two armies.',
    ],
    [
      'may have',
      'The fire at the Varden mill was started by a faulty boiler. Four crews fought it.',
      'The fire at the Varden mill may have been started by a faulty boiler. Smoke hung over the river.',
    ],
  ])('asserted here, “%s” there', (_, a, b) => {
    const story = readStory({ a, b });
    expect(clashes(story)).toEqual(['difference modality-differs modality']);
    expect(values(story.findings[0])).toEqual(['a: asserted', 'b: hedged']);
  });

  test('own voice here, unnamed officials there', () => {
    const story = readStory({
      a: 'The ministry has cancelled the contract for the new bridge at Varden. Work stopped on Friday.',
      b: 'The ministry has cancelled the contract for the new bridge at Varden, according to two officials who asked not to be named. Residents were angry.',
    });
    expect(clashes(story)).toEqual(['difference attributes-differently attribution']);
    expect(values(story.findings[0])[0]).toBe('a: own voice');
  });

  test('a named minister here, officials without a name there', () => {
    const story = readStory({
      a: 'Interior minister Karel Dunn said the border would stay closed until June. Lorries queued.',
      b: 'Officials said on condition of anonymity that the border would stay closed until June. Traders complained.',
    });
    expect(clashes(story)).toEqual(['difference attributes-differently attribution']);
  });

  test('militants here, fighters there', () => {
    const story = readStory({
      a: 'Militants attacked a police post near Kesh before dawn on Monday. Two officers were hurt.',
      b: 'Fighters attacked a police post near Kesh before dawn on Monday. A car burned.',
    });
    expect(clashes(story)).toEqual(['difference labels-differ label']);
    expect(values(story.findings[0])).toEqual(['a: Militants', 'b: Fighters']);
  });

  test('silence, and an answer two days later', () => {
    const [first] = readStory({
      a: { text: 'Orvex did not respond to a request for comment. Fish died in the river Tamm.', published: '2024-03-04' },
      b: { text: 'Orvex said that its pumps were sealed. Fish died in the river Tamm.', published: '2024-03-06' },
    }).findings;
    expect(first).toMatchObject({ kind: 'update', relation: 'updates', aspect: 'outcome' });
  });
});

describe('when, and which', () => {
  test('Monday and Tuesday', () => {
    const story = readStory({
      a: {
        text: 'The reservoir wall at Varden gave way on Monday and flooded three villages. The mayor asked for tents.',
        published: '2024-03-08',
      },
      b: {
        text: 'The reservoir wall at Varden gave way on Tuesday and flooded three villages. Cattle drowned in the fields.',
        published: '2024-03-08',
      },
    });
    expect(clashes(story)).toEqual(['contradiction contradicts date']);
    expect(values(story.findings[0])).toEqual(['a: Monday', 'b: Tuesday']);
    expect(new Set(story.timeline.map(({ date }) => date))).toEqual(new Set(['2024-03-04', '2024-03-05']));
  });

  test('a day and the week it lies in agree', () => {
    const story = readStory({
      a: { text: 'The reservoir wall at Varden gave way on Monday and flooded three villages.', published: '2024-03-08' },
      b: { text: 'The reservoir wall at Varden gave way this week and flooded three villages.', published: '2024-03-08' },
    });
    expect(ofKind(story, 'contradiction')).toEqual([]);
  });

  test('two hours of one day', () => {
    expect(
      clashes(
        readStory({
          a: 'The blast at the Varden mill happened at 4.30am on 14 September 2024, police said.',
          b: 'The blast at the Varden mill happened shortly after 3am on 14 September 2024, police said.',
        }),
      ),
    ).toEqual(['contradiction contradicts date']);
  });

  test('first since the takeover, first in three years', () => {
    expect(
      clashes(
        readStory({
          a: 'The visit is the first by a foreign minister since the takeover of 2021.',
          b: 'The visit is the first by a foreign minister in three years.',
        }),
      ),
    ).toEqual(['difference scope-differs date']);
  });

  test('the third and the fourth; a car and a truck', () => {
    expect(
      clashes(
        readStory({
          a: 'It was the third strike at the Varden mill this year.',
          b: 'It was the fourth strike at the Varden mill this year.',
        }),
      ),
    ).toEqual(['contradiction contradicts order']);
    expect(
      clashes(
        readStory({
          a: 'The suspect fled the bank in Varden in a car, police said.',
          b: 'The suspect fled the bank in Varden in a truck, police said.',
        }),
      ),
    ).toEqual(['contradiction contradicts other']);
  });
});

describe('what stands in one report only', () => {
  test('a denial', () => {
    const story = readStory({
      a: 'Prosecutors say the mayor of Varden took bribes from the builder Orvex. The trial opens in June.',
      b: 'Prosecutors say the mayor of Varden took bribes from the builder Orvex. The mayor has denied wrongdoing and called the case political.',
      c: 'The mayor of Varden took bribes from the builder Orvex, prosecutors say. Two clerks have confessed.',
    });
    const [first] = ofKind(story, 'only-in').filter(({ rule }) => rule === 'onlyin/denial');
    expect(first).toMatchObject({ relation: 'only-in', fact: null, rule: 'onlyin/denial', evidence: [{ report: 'b' }] });
    const { statement, report } = first.evidence[0];
    expect(story.statements.find(({ id }) => id === statement)?.report).toBe(report);
  });

  test('nothing, when both say all of it', () => {
    const text =
      'Twelve people were killed when a passenger train derailed near Sollen on Thursday. The operator promised an inquiry.';
    expect(ofKind(readStory({ a: text, b: text }), 'only-in')).toEqual([]);
  });
});

const WIRE =
  'At least 12 people were killed and 30 were injured when a passenger train left the rails near the town of Sollen on Thursday, the railway operator said. Rescuers cut through two overturned carriages to reach survivors. The line, opened in 1998, carries commuters between Sollen and the coast. Transport minister Greta Holm promised an inquiry into the signals. Drivers had complained about the curve for years, their union said.';
const OWN =
  'Twelve people died in a train crash close to Sollen on Thursday, according to the railway operator. A witness, Pavel Brandt, said he had heard a long screech before the carriages fell. Hospitals called in surgeons from their holidays.';

describe('how independent the reports are', () => {
  test('a copy is found, shares one lineage and counts once', () => {
    const story = readStory({ one: WIRE, two: `${WIRE} Our reporter adds that buses replaced the trains.`, three: OWN });
    // The third rests on the railway operator too, which is another kind of dependence.
    expect(story.dependence.filter(({ kind }) => kind !== 'shared-source')).toMatchObject([
      { reports: ['one', 'two'], kind: 'copy' },
    ]);
    expect(story.dependence[0].score).toBeGreaterThan(0.9);
    expect(story.lineages).toEqual([['one', 'two'], ['three']]);
    const shared = story.facts.find(({ reports }) => reports.length === 3);
    expect(shared?.independentReports).toBe(2);
    for (const fact of story.facts) if (!fact.reports.includes('three')) expect(fact.independentReports).toBe(1);
  });

  test('a copy contradicts nothing, also where its figures were changed', () => {
    expect(clashes(readStory({ one: WIRE, two: WIRE.replace('At least 12', 'At least 21').replace('30', '41') }))).toEqual([]);
  });

  test('five prints of one wire text count as one', () => {
    const prints = Object.fromEntries(
      [
        '',
        ' More follows.',
        ' Read the series on rail safety in our weekend edition.',
        '\n\nBuses run every hour.',
        '\n\nShare this story',
      ].map((tail, index) => [`print${index}`, WIRE + tail]),
    );
    const story = readStory(prints);
    expect(story.lineages).toHaveLength(1);
    expect(new Set(story.facts.map(({ independentReports }) => independentReports))).toEqual(new Set([1]));
    expect(story.dependence).toHaveLength(10);
    expect(clashes(story)).toEqual([]);
    for (const finding of ofKind(story, 'agreement')) expect(finding.explanation).toMatch(/all from one origin/);
  });

  test('a rewrite', () => {
    const rewritten = WIRE.replace(
      'Rescuers cut through two overturned carriages to reach survivors.',
      'Two carriages lay on their side, and rescue crews needed hours to open them.',
    ).replace(
      'Transport minister Greta Holm promised an inquiry into the signals.',
      'An inquiry into the signals was promised by Greta Holm, who leads the transport ministry.',
    );
    const story = readStory({ a: WIRE, b: rewritten });
    expect(story.dependence).toMatchObject([{ reports: ['a', 'b'], kind: 'rewrite' }]);
    expect(story.lineages).toHaveLength(1);
  });

  const CRASH =
    'A passenger train left the rails on Thursday, killing twelve people, the operator said. Cranes lifted the carriages. Schools in the district lowered their flags for the victims.';
  const GRIEF =
    'Twelve people lost their lives when a commuter service jumped the track at a bend, according to the railway. Grief spread through the coastal suburbs. The minister promised an inquiry.';

  test.each([
    ['both datelines', `SOLLEN (Reuters) - ${CRASH}`, `SOLLEN, Aug 3 (Reuters) – ${GRIEF}`],
    [
      'a dateline and a line at the end',
      `SOLLEN (AP) — ${CRASH}`,
      `${GRIEF}\n\nThe Associated Press contributed to this report.`,
    ],
  ])('one agency behind two texts: %s', (_, a, b) => {
    const story = readStory({ a, b });
    expect(story.dependence).toMatchObject([{ reports: ['a', 'b'], kind: 'shared-agency' }]);
    expect(story.lineages).toEqual([['a', 'b']]);
  });

  test.each([
    ['photo credits', `${CRASH}\n\nPhoto: Reuters`, `${GRIEF}\n\nREUTERS/Ola Berg`],
    ['credits in brackets', `${CRASH} (AP Photo/Jan Weller)`, `${GRIEF}\n\n(AP Photo/Jan Weller)`],
    ['two agencies', `SOLLEN (Reuters) - ${CRASH}`, `SOLLEN (AFP) - ${GRIEF}`],
  ])('%s make no dependence', (_, a, b) => {
    const story = readStory({ a, b });
    expect(story.dependence.filter(({ kind }) => kind !== 'shared-source')).toEqual([]);
    expect(story.lineages).toEqual([['a'], ['b']]);
  });

  test('what both heard from one man is a shared source, not one text', () => {
    const story = readStory({
      a: 'Transport minister Greta Holm said the signals had failed. Holm said an inquiry would open on Monday. Cranes lifted the carriages.',
      b: 'The inquiry will open on Monday, transport minister Greta Holm said. She told reporters that the signals had failed. Schools lowered their flags.',
    });
    expect(story.dependence).toMatchObject([{ reports: ['a', 'b'], kind: 'shared-source' }]);
    expect(story.lineages).toEqual([['a'], ['b']]);
  });
});

describe('what is refused or set aside', () => {
  const report = (id: string, text: string, language: string | null = 'en') => ({
    ...reportFrom({ id, text: text.trim() || 'x' }),
    text,
    language,
  });

  test('fewer than two reports', () => {
    for (const reports of [[], [report('a', WIRE)], [report('a', WIRE), report('b', '  \n')]]) {
      expect(() => read(reports)).toThrow(CrossreadError);
      expect(() => read(reports)).toThrow(expect.objectContaining({ code: 'too-few-reports' }));
    }
  });

  test('another language and no text are listed as skipped, after what was skipped before', () => {
    const before = { origin: 'x.bin', code: 'binary', reason: 'It is no text.' } as const;
    const { reports, skipped } = read(
      [report('a', WIRE), report('b', OWN), report('c', 'Zwölf Menschen starben.', 'de'), report('d', '')],
      { skipped: [before] },
    );
    expect(reports.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(skipped.map(({ origin, code }) => `${origin} ${code}`)).toEqual(['x.bin binary', 'c other-language', 'd no-text']);
  });

  test('an unknown language is read', () => {
    expect(read([report('a', WIRE, null), report('b', OWN, null)]).reports).toHaveLength(2);
  });

  test('the story has the title and the days of its reports', () => {
    const { story } = read([
      reportFrom({ id: 'a', text: WIRE, published: '2024-03-06T10:00:00Z', title: 'Train off the rails' }),
      reportFrom({ id: 'b', text: OWN, published: '2024-03-05' }),
      reportFrom({ id: 'c', text: OWN }),
    ]);
    expect(story).toEqual({ title: 'Train off the rails', from: '2024-03-05', to: '2024-03-06' });
  });
});
