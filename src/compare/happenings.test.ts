import { describe, expect, it } from 'vitest';
import { reportFrom } from '../ingest/index.ts';
import { read } from '../pipeline.ts';

const compared = (...texts: string[]) =>
  read(texts.map((text, index) => reportFrom({ id: `r${index}`, outlet: `Outlet ${index}`, text, published: '2024-05-15' })));
const clashes = (...texts: string[]) => compared(...texts).findings.filter(({ kind }) => kind === 'contradiction');

describe('two happenings of one kind stay apart', () => {
  it('a ferry and a coach', () => {
    expect(
      clashes(
        'Nine people were killed when a ferry sank near Port Lessen on Tuesday, police said. Divers went down in the afternoon.',
        'Eleven people were killed when a coach left the road in the hills, a doctor said. The driver is being questioned.',
      ),
    ).toEqual([]);
  });
  it('an earlier crash appended to one report', () => {
    expect(
      clashes(
        'A train left the rails near Orlo on Monday and 30 people were injured, the railway said. Two carriages fell over.',
        'A train left the rails near Orlo on Monday and 30 people were injured, the railway said. In another crash near Orlo in 2011, 110 people were injured.',
      ),
    ).toEqual([]);
  });
  it('a clock time without a day of its own', () => {
    expect(
      clashes(
        'The bridge over the Vell gave way on Monday, the city engineer said. No boat was under it.',
        'The bridge over the Vell gave way at dawn, the city engineer said. No boat was under it.',
      ),
    ).toEqual([]);
  });
  it('both outcomes in one report', () => {
    expect(
      clashes(
        'The union first rejected the offer of the port and then accepted the offer of the port on Friday, its leader said.',
        'The union accepted the offer of the port on Friday, its leader said.',
      ),
    ).toEqual([]);
  });
  it('refuses two reports of one id', () => {
    const report = reportFrom({ id: 'a', text: 'Nine people were killed when a ferry sank near Port Lessen on Tuesday.' });
    expect(() => read([report, report])).toThrow(/id/);
  });
});
