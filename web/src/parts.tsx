/** Small pieces every page uses: letters of reports, signs of a kind, quotes, bars, notices, dialogs. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { FindingKind, SourceKind, Stance } from '../../src/model/index.ts';
import { dateWords, KIND_WORDS, SOURCE_WORDS, STANCE_WORDS } from '../../src/report/en.ts';
import type { Head, Quote as QuoteView, ReportLine } from '../../src/server/pages.ts';
import { addressOf } from './route.ts';
import { bare, Name, shown } from './text.tsx';

export function Sign({ kind }: { readonly kind: FindingKind }) {
  return (
    <span class={`sign k-${kind}`} aria-hidden="true">
      {KIND_WORDS[kind].sign}
    </span>
  );
}

export function Letter({ report, href }: { readonly report: ReportLine; readonly href?: string }) {
  const title = bare(report.name);
  return href === undefined ? (
    <span class="badge" title={title}>
      {report.letter}
    </span>
  ) : (
    <a class="badge" href={href} title={title} aria-label={`${report.letter}: ${title}`}>
      {report.letter}
    </a>
  );
}

export function Letters({
  head,
  at,
  most = 12,
}: {
  readonly head: Head;
  readonly at: readonly number[];
  readonly most?: number;
}) {
  const reports = at.flatMap((index) => head.reports[index] ?? []);
  return (
    <span class="badges">
      {reports.slice(0, most).map((report) => (
        <>
          <Letter
            key={report.index}
            report={report}
            href={addressOf(head.id, 'reader', { reports: pairWith(report.index) })}
          />{' '}
        </>
      ))}
      {reports.length > most && <span class="more">and {reports.length - most} more</span>}
    </span>
  );
}

/** A report beside the first one, or the first beside the second. */
export function pairWith(index: number): string {
  return index === 0 ? '0,1' : `${index},0`;
}

export function ReportName({ report }: { readonly report: ReportLine }) {
  return (
    <>
      <span class="badge">{report.letter}</span> <Name>{report.name}</Name>
    </>
  );
}

export function When({ iso }: { readonly iso: string | null }) {
  return iso === null ? <span class="quiet">no date</span> : <time dateTime={iso}>{dateWords(iso)}</time>;
}

export function SourceNote({ source, stance }: { readonly source: QuoteView['source']; readonly stance: Stance }) {
  const words = STANCE_WORDS[stance];
  return (
    <p class="source">
      {source === null ? (
        <span class="quiet">in the report’s own voice</span>
      ) : (
        <>
          according to <bdi>{shown(source.name)}</bdi> <SourceTag kind={source.kind} />
          {source.letter !== null && source.letter !== 'F' && (
            <span class="tag" title="Reliability you gave this source">
              {source.letter}
            </span>
          )}
        </>
      )}
      {words !== null && (
        <>
          {' '}
          <span class={`tag t-${stance}`}>{words}</span>
        </>
      )}
    </p>
  );
}

export function SourceTag({ kind }: { readonly kind: SourceKind }) {
  return <span class={`tag s-${kind}`}>{SOURCE_WORDS[kind]}</span>;
}

export function Quote({ quote, head }: { readonly quote: QuoteView; readonly head: Head }) {
  const report = head.reports[quote.report];
  if (!report) return null;
  const { before, after, value } = quote;
  const text = quote.quote;
  const marked = text.slice(value.start, value.end);
  const whole = marked === `${before}${text}${after}`.trim();
  const [open, close] = /^["“„«]/.test(`${before}${text}`) ? ['', ''] : ['“', '”'];
  const other = report.index === 0 ? 1 : 0;
  return (
    <figure>
      <figcaption>
        <ReportName report={report} /> <When iso={report.published} />
      </figcaption>
      <blockquote dir="auto">
        {open}
        {shown(before)}
        {shown(text.slice(0, value.start))}
        {whole ? shown(marked) : <mark>{shown(marked)}</mark>}
        {shown(text.slice(value.end))}
        {shown(after)}
        {close}
      </blockquote>
      <SourceNote source={quote.source} stance={quote.stance} />
      <a class="to-reader" href={addressOf(head.id, 'reader', { reports: `${report.index},${other}`, at: quote.statement })}>
        Read in place<span class="unseen-heading"> in {bare(report.name)}</span>
      </a>
    </figure>
  );
}

export interface Share {
  readonly className: string;
  readonly n: number;
  readonly words: string;
}

export function Bar({ shares }: { readonly shares: readonly Share[] }) {
  const some = shares.filter(({ n }) => n > 0);
  const total = some.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  let x = 0;
  return (
    <svg
      class="bar"
      viewBox="0 0 1000 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={some.map(({ words }) => words).join(', ')}
    >
      {some.map(({ className, n, words }) => {
        const width = (n / total) * 1000;
        const at = x;
        x += width;
        return (
          <rect key={className} class={className} x={at.toFixed(1)} y="0" width={Math.max(1, width - 3).toFixed(1)} height="10">
            <title>{words}</title>
          </rect>
        );
      })}
    </svg>
  );
}

export function Notice({ kind = 'plain', children }: { readonly kind?: 'plain' | 'bad'; readonly children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current!;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" class="plain-button" onClick={onClose}>
          Close
        </button>
      </header>
      {children}
    </dialog>
  );
}
