/**
 * What the page does beyond being read: filters, the pair of texts side by side, passages that light up together, everything
 * unfolded for print. Out: the text of one script, allowed by its hash; it is plain JavaScript, makes no markup from strings
 * and sends nothing anywhere. Without it the page shows everything, only without these helps.
 */
export const CLIENT = `'use strict';
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  document.documentElement.classList.add('scripted');

  // Filters: a finding is shown when its kind, aspect and reports all fit.
  const findings = $$('[data-kind][data-reports]');
  const chips = $$('.chip');
  const aspect = $('#by-aspect');
  const report = $('#by-report');
  const shown = $('#shown-findings');
  const folded = new Map($$('#findings .fold').map((fold) => [fold, fold.open]));
  function filter() {
    const kinds = new Set(chips.filter((chip) => chip.getAttribute('aria-pressed') === 'true').map((chip) => chip.dataset.kind));
    const active = kinds.size > 0 || aspect.value !== '' || report.value !== '';
    let count = 0;
    for (const finding of findings) {
      const fits =
        (kinds.size === 0 || kinds.has(finding.dataset.kind)) &&
        (aspect.value === '' || finding.dataset.aspect === aspect.value) &&
        (report.value === '' || finding.dataset.reports.split(' ').includes(report.value));
      finding.hidden = !fits;
      if (fits) count += 1;
    }
    const hasShown = (part) => $('[data-kind][data-reports]:not([hidden])', part) !== null;
    for (const part of $$('#findings .group, #findings .alone-block')) part.hidden = !hasShown(part);
    for (const [fold, open] of folded) {
      fold.hidden = !hasShown(fold);
      fold.open = active ? hasShown(fold) : open;
    }
    shown.textContent = active ? count + ' of ' + findings.length + ' shown' : '';
    $('#none-left').hidden = count > 0;
    $('#all-findings').hidden = !active;
  }
  if (aspect) {
    for (const chip of chips) {
      chip.addEventListener('click', () => {
        chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
        filter();
      });
    }
    aspect.addEventListener('change', filter);
    report.addEventListener('change', filter);
    $('#all-findings').addEventListener('click', () => {
      for (const chip of chips) chip.setAttribute('aria-pressed', 'false');
      aspect.value = '';
      report.value = '';
      filter();
    });
    $('.filters').addEventListener('submit', (event) => event.preventDefault());
    filter();
  }

  // The reader: two panes at a time.
  const panes = $$('.pane');
  const left = $('#left');
  const right = $('#right');
  const point = $('#point');
  function pair(a, b) {
    left.value = String(a);
    right.value = String(b);
    for (const pane of panes) {
      pane.classList.toggle('left', pane.dataset.report === left.value);
      pane.classList.toggle('right', pane.dataset.report === right.value && left.value !== right.value);
    }
    light(null);
  }
  const paneOf = (element) => element.closest('.pane');
  const isShown = (pane) => pane.classList.contains('left') || pane.classList.contains('right');
  /** Brings a report into view: it keeps its side, else it takes the side that \`near\` is not on. */
  function bring(pane, near) {
    if (isShown(pane)) return;
    const side = near && near.classList.contains('left') ? right : left;
    pair(side === left ? pane.dataset.report : left.value, side === right ? pane.dataset.report : right.value);
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  function scrollPaneTo(element) {
    const pane = paneOf(element);
    const inside = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollBy({ top: inside - pane.clientHeight / 3, behavior: calm.matches ? 'auto' : 'smooth' });
  }
  const factsOf = (passage) => (passage.dataset.f ? passage.dataset.f.split(' ') : []);
  const passagesOf = (facts) => facts.flatMap((fact) => $$('.m[data-f~="' + fact + '"]', $('#panes')));
  function light(passage) {
    for (const lit of $$('.m.lit')) lit.classList.remove('lit', 'here');
    if (!passage) return;
    for (const other of passagesOf(factsOf(passage))) other.classList.add('lit');
    passage.classList.add('lit');
  }
  /** Lights a passage, scrolls its counterpart in the other pane to the same height, and lists what all reports say. */
  function follow(passage) {
    light(passage);
    passage.classList.add('here');
    const own = paneOf(passage);
    const others = passagesOf(factsOf(passage)).filter((other) => paneOf(other) !== own);
    let other = others.find((each) => isShown(paneOf(each)));
    if (!other && others[0]) {
      bring(paneOf(others[0]), own);
      light(passage);
      passage.classList.add('here');
      other = others[0];
    }
    if (other) scrollPaneTo(other);
    list(passage);
  }
  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }
  /** The words of some passages of one report in reading order; what lies between them is left out with dots. */
  function wordsOf(passages) {
    const inOrder = [...new Set(passages)].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    let words = '';
    let last = null;
    for (const passage of inOrder) {
      let next = last ? last.nextSibling : passage;
      while (next && next !== passage && next.textContent === '') next = next.nextSibling;
      words += (next === passage ? '' : ' … ') + passage.textContent;
      last = passage;
    }
    return words.length > 400 ? words.slice(0, words.lastIndexOf(' ', 400)) + ' …' : words;
  }
  function list(passage) {
    const facts = factsOf(passage);
    point.replaceChildren();
    point.hidden = facts.length === 0;
    if (facts.length === 0) return;
    point.className = 'point needs-script ' + passage.classList[1];
    const head = make('header');
    const status = passage.getAttribute('aria-describedby');
    head.append(make('strong', '', status ? document.getElementById(status).textContent : 'On this point'));
    const close = make('button', 'close', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => { point.hidden = true; light(null); });
    head.append(close);
    const all = make('ul');
    for (const pane of panes) {
      const passages = passagesOf(facts).filter((each) => paneOf(each) === pane);
      if (passages.length === 0) continue;
      const item = make('li');
      const go = make('button', 'plain-button', $('.badge', pane).textContent + ' ' + $('.outlet', pane).textContent);
      go.type = 'button';
      go.addEventListener('click', () => {
        bring(pane, paneOf(passage));
        light(passage);
        scrollPaneTo(passages[0]);
      });
      item.append(go, make('blockquote', '', wordsOf(passages)));
      all.append(item);
      if (all.childElementCount >= 12) break;
    }
    point.append(head, all);
  }
  if (left && panes.length > 0) {
    pair(...$('#panes').dataset.pair.split(' '));
    left.addEventListener('change', () => pair(left.value, right.value));
    right.addEventListener('change', () => pair(left.value, right.value));
    $('#swap').addEventListener('click', () => pair(right.value, left.value));
    $('.pair').addEventListener('submit', (event) => event.preventDefault());
    const box = $('#panes');
    box.addEventListener('pointerover', (event) => {
      const passage = event.target.closest('.m');
      if (passage && point.hidden) light(passage);
    });
    box.addEventListener('focusin', (event) => {
      const passage = event.target.closest('a.m');
      if (passage && passage.matches(':focus-visible')) light(passage);
    });
    box.addEventListener('click', (event) => {
      const passage = event.target.closest('.m');
      if (!passage) return;
      event.preventDefault();
      follow(passage);
    });
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !point.hidden) { point.hidden = true; light(null); }
    });
  }

  // Addresses inside the page: unfold, bring the report into view, light the passage.
  function arrive() {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (!target) return;
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    const pane = target.closest('.pane');
    if (!pane) return;
    bring(pane, null);
    if (target === pane) {
      pane.scrollIntoView({ block: 'start', behavior: 'instant' });
      return;
    }
    const passage = $('.m[data-s~="' + target.id.slice(1) + '"]', pane);
    $('#reader').scrollIntoView({ block: 'start', behavior: 'instant' });
    if (passage) {
      follow(passage);
      scrollPaneTo(passage);
    }
  }
  addEventListener('hashchange', arrive);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    const kind = link.dataset.kind;
    if (kind) {
      for (const chip of chips) chip.setAttribute('aria-pressed', 'false');
      if (aspect) filter();
    }
    if (link.hash === location.hash) arrive();
  });
  arrive();

  // Print shows lists that are folded; the reasons stay where they are.
  let reopened = [];
  addEventListener('beforeprint', () => {
    reopened = $$('details.fold:not([open])');
    for (const fold of reopened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of reopened) fold.open = false;
  });
})();
`;
