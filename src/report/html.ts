/**
 * The page: the face of a comparison. In: a Comparison. Out: one self-contained HTML file that loads nothing, may run no
 * script but its own, and reads without any. Refuses: nothing; whatever stands in a report is shown as text and never acts.
 */
import { createHash } from 'node:crypto';
import type { Comparison } from '../model/index.ts';
import { digest } from './digest.ts';
import { independence, quoted, timeline, wording } from './html/background.ts';
import { CLIENT } from './html/client.ts';
import { findings } from './html/findings.ts';
import { html } from './html/markup.ts';
import { matrix } from './html/matrix.ts';
import { type Page, signSheet } from './html/parts.ts';
import { descriptions, readableStatements, reader } from './html/reader.ts';
import { STYLE } from './html/style.ts';
import { masthead, reportKey, strip } from './html/summary.ts';
import { attribute } from './safe-text.ts';

const PARTS: readonly (readonly [id: string, words: string])[] = [
  ['reports', 'Reports'],
  ['findings', 'Findings'],
  ['matrix', 'Facts'],
  ['reader', 'Side by side'],
  ['timeline', 'Timeline'],
  ['quoted', 'Who is quoted'],
  ['independence', 'Origins'],
  ['wording', 'Wording'],
];

/**
 * @example await writeFile('story.html', toHtml(comparison))
 */
export function toHtml(comparison: Comparison): string {
  const d = digest(comparison);
  const page: Page = {
    d,
    statementNumber: new Map(comparison.statements.map((statement, number) => [statement.id, number])),
    factNumber: new Map(comparison.facts.map((fact, number) => [fact.id, number])),
    readable: readableStatements(d),
  };
  const body = html`${masthead(page)}
${strip(page)}
${reportKey(page)}
${findings(page)}
${matrix(page)}
${reader(page)}
${timeline(page)}
${quoted(page)}
${independence(page)}
${wording(page)}`;
  const links = PARTS.filter(([id]) => body.markup.includes(`id="${id}"`));
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(STYLE)}'`,
    `script-src '${hashOf(CLIENT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `${
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="crossread">
<title>${{ markup: attribute(comparison.story.title) }}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
${signSheet()}
<a class="skip" href="#findings">Skip to the findings</a>
<nav class="parts" aria-label="Parts of this page"><ul>${links.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}</ul></nav>
<main>
${body}
</main>
<footer><p>Made by crossread from the reports above, offline. Every quote is verbatim. It shows where reports agree and differ; it does not say who is right.</p></footer>
${descriptions()}
<script>${{ markup: CLIENT }}</script>
</body>
</html>`.markup
  }\n`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
