/**
 * How the page looks. Out: one style sheet, allowed by its hash. Calm by design: system fonts, a serif for what reports say,
 * one hue for each kind of finding (told apart also without colour vision) that never stands without its sign or its word.
 * Light and dark follow the reader's system; `data-theme` on the root forces one, for screenshots.
 */
export const STYLE = `
:root{
  color-scheme:light dark;
  --serif:"Iowan Old Style","Charter","Source Serif 4","Source Serif Pro",Georgia,"Noto Serif","Times New Roman",serif;
  --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;
  --mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace;
  --paper:#fbfaf7;--card:#fff;--ink:#1b1d20;--soft:#565c63;--line:#e3dfd6;--link:#1d4f86;--wash:#f3f0e9;
  --contradiction:#ad3216;--update:#2459a6;--difference:#85600a;--only-in:#744483;--agreement:#0a6a58;
  --contradiction-wash:#fbe7e0;--update-wash:#e4eefb;--difference-wash:#f9efd3;--only-in-wash:#f3e9f6;--agreement-wash:#dff2ec;
  --named:#3b5b7a;--organisation:#7d97b0;--official:#c79a4b;--unnamed:#b9653c;--document:#6f7f5c;--media:#8a7f9c;--own:#cfcac0;
}
@supports (color:light-dark(#000,#fff)){:root{
  --paper:light-dark(#fbfaf7,#14161a);--card:light-dark(#fff,#1b1e23);--ink:light-dark(#1b1d20,#e7e5df);--soft:light-dark(#565c63,#a6abb2);
  --line:light-dark(#e3dfd6,#31353c);--link:light-dark(#1d4f86,#9cc3f2);--wash:light-dark(#f3f0e9,#20242a);
  --contradiction:light-dark(#ad3216,#ff9a80);--update:light-dark(#2459a6,#93bdf5);--difference:light-dark(#85600a,#e6bd62);
  --only-in:light-dark(#744483,#d3a9df);--agreement:light-dark(#0a6a58,#63cbb2);
  --contradiction-wash:light-dark(#fbe7e0,#43231b);--update-wash:light-dark(#e4eefb,#1d2f47);--difference-wash:light-dark(#f9efd3,#3a2f14);
  --only-in-wash:light-dark(#f3e9f6,#35253b);--agreement-wash:light-dark(#dff2ec,#16352e);
  --named:light-dark(#3b5b7a,#8fb3d6);--organisation:light-dark(#7d97b0,#5d7f9f);--official:light-dark(#c79a4b,#d8ae63);
  --unnamed:light-dark(#b9653c,#d58158);--document:light-dark(#6f7f5c,#9db085);--media:light-dark(#8a7f9c,#a79bbb);--own:light-dark(#cfcac0,#4a4e55);
}}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:anywhere}
main,.parts ul,footer p{max-width:74rem;margin:0 auto;padding:0 1.5rem}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote,fieldset{margin:0;padding:0}
ul,ol{list-style:none}
h1{font:600 clamp(1.8rem,1.2rem + 2.6vw,3rem)/1.12 var(--serif);letter-spacing:-.015em;text-wrap:balance;max-width:24em}
h2{font:600 1.6rem/1.2 var(--serif);letter-spacing:-.01em;padding-top:1.1rem;border-top:2px solid var(--ink)}
h3{font:600 1.2rem/1.3 var(--serif)}
h4{font:600 1.06rem/1.4 var(--sans);text-wrap:pretty}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
code{font:.86em var(--mono)}
time,.meta,.quiet,.n,.meaning,.foot,.strength,.span,.reported{color:var(--soft)}
time,.meta,.quiet,.foot,.source,.also,.reported{font-size:.86rem}
.n{font-weight:400;font-size:.86em;font-variant-numeric:tabular-nums}
main>section{margin-top:3rem}
.meaning{margin:.35rem 0 1.2rem;max-width:46rem;font-size:.95rem}
.empty{color:var(--soft);padding:1rem 0}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem;top:0;z-index:9;background:var(--card);padding:.6rem 1rem}
.skip:focus{left:.5rem;top:.5rem}
.unseen-heading{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.unseen{font:.72em var(--mono);border:1px dashed var(--soft);border-radius:3px;padding:0 .2em;color:var(--soft);unicode-bidi:isolate}
.needs-script{display:none}
.scripted .needs-script:not([hidden]){display:flex}

.parts{position:sticky;top:0;z-index:5;background:color-mix(in srgb,var(--paper) 94%,transparent);border-bottom:1px solid var(--line);backdrop-filter:blur(6px)}
.parts ul{display:flex;gap:1.5rem;overflow-x:auto;scrollbar-width:none;white-space:nowrap}
.parts a{display:block;padding:.72rem 0;color:var(--soft);text-decoration:none;font-size:.88rem}
.parts a:hover,.parts a:focus-visible{color:var(--ink)}

.masthead{padding-top:3rem}
.kicker{color:var(--soft);font-size:.86rem;margin-bottom:.6rem}
.span{margin-top:.7rem}
.strip{margin-top:2rem!important}
.tiles{display:grid;grid-template-columns:repeat(5,1fr);border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.tiles li+li{border-left:1px solid var(--line)}
.tile{display:block;height:100%;padding:1rem 1.1rem 1.05rem;text-decoration:none;color:var(--ink)}
.tile.none .figure{color:var(--soft)}
.tile:hover .what{text-decoration:underline}
.figure{display:block;font:500 2.5rem/1 var(--serif);font-variant-numeric:lining-nums;color:var(--k)}
.what{display:block;margin-top:.5rem;font-size:.92rem}
.bar{display:block;width:100%;height:.55rem;margin:1rem 0 .8rem;border-radius:2px}
.bar rect{fill:var(--k)}
.origins{max-width:none}

.k-contradiction,.contradiction{--k:var(--contradiction);--w:var(--contradiction-wash)}
.k-update,.update{--k:var(--update);--w:var(--update-wash)}
.k-difference,.difference{--k:var(--difference);--w:var(--difference-wash)}
.k-only-in,.only-in{--k:var(--only-in);--w:var(--only-in-wash)}
.k-agreement,.agreement{--k:var(--agreement);--w:var(--agreement-wash)}
.sheet{position:absolute}
.sign{width:1.05em;height:1.05em;vertical-align:-.16em;color:var(--k);fill:none;stroke:currentColor;stroke-width:2.1;stroke-linecap:round;stroke-linejoin:round}
.badge{display:inline-block;min-width:1.55em;padding:0 .32em;border-radius:.28em;background:var(--ink);color:var(--paper);font:600 .78rem/1.55 var(--sans);text-align:center;text-decoration:none;vertical-align:.08em}
a.badge:hover{background:var(--link)}
.badges{white-space:normal}
.badges .badge{background:transparent;color:var(--ink);box-shadow:inset 0 0 0 1px var(--soft)}
.badges a.badge:hover{background:var(--ink);color:var(--paper)}
.more{font-size:.84rem;color:var(--soft)}
.outlet{font-weight:600}
.tag{display:inline-block;padding:0 .45em;border:1px solid currentColor;border-radius:1em;font-size:.76rem;line-height:1.5;color:var(--soft);white-space:nowrap}
.s-unnamed.tag,.s-unnamed-official.tag{border-style:dashed}
.t-hedges{color:var(--difference)}.t-denies{color:var(--contradiction)}.t-questions{color:var(--update)}

.report-list{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15.8rem),1fr));gap:0 2.2rem;margin-top:.4rem}
.report-list li{padding:.95rem 0;border-bottom:1px solid var(--line);min-width:0}
.title{font:1.06rem/1.35 var(--serif);margin:.3rem 0 .25rem;overflow-wrap:anywhere}
.title a{color:inherit;text-decoration:none}.title a:hover{text-decoration:underline}
.skipped ul{list-style:disc;padding-left:1.2rem;font-size:.92rem}

.filters{flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:1rem 0 .4rem;font-size:.9rem}
.kinds{flex-basis:100%;border:0;display:flex;flex-wrap:wrap;gap:.45rem;align-items:center}
.kinds legend{float:left;margin-right:.7rem;color:var(--soft);padding:0}
button,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.32rem .6rem;min-height:2.2rem}
select{max-width:min(11rem,100%)}
.pair select{max-width:min(18rem,100%)}
.filters label,.pair label{max-width:100%}
button{cursor:pointer}
button:hover,select:hover{border-color:var(--soft)}
.chip{border-radius:2rem;padding:.28rem .8rem}
.chip[aria-pressed=true]{background:var(--w);border-color:var(--k);box-shadow:inset 0 0 0 1px var(--k)}
.plain-button{background:none}
output{color:var(--soft)}

.group{margin-top:2.2rem;scroll-margin-top:4rem}
.group>.meaning{margin:.15rem 0 .9rem}
.finding{background:var(--card);border:1px solid var(--line);border-top:3px solid var(--k);border-radius:.3rem;padding:1.1rem 1.35rem 1rem;margin:0 0 1.1rem}
.finding>header{display:flex;justify-content:space-between;gap:1rem;font-size:.86rem}
.label{color:var(--k);font-weight:600}
.aspect{color:var(--soft);font-weight:400;margin-left:.5em;padding-left:.75em;border-left:1px solid var(--line)}
.finding h4{font:600 1.18rem/1.38 var(--serif);margin:.35rem 0 1rem;max-width:58rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1.2rem 2rem}
.side{min-width:0;padding-left:1rem;border-left:2px solid var(--line)}
.value{font:600 1.02rem/1.35 var(--sans);color:var(--k);margin-bottom:.5rem;overflow-wrap:anywhere}
figure+figure,.also{margin-top:.9rem}
figcaption{margin-bottom:.25rem}
figcaption time,figcaption .quiet{display:inline-block}
blockquote{font:1.04rem/1.5 var(--serif);overflow-wrap:anywhere}
mark{background:var(--w,var(--wash));color:inherit;padding:.06em .1em;margin:0 -.1em;border-radius:.15em;box-shadow:0 .1em 0 var(--k,transparent);box-decoration-break:clone;-webkit-box-decoration-break:clone}
.source{margin-top:.35rem;color:var(--soft)}
details>summary{cursor:pointer}
.why{margin-top:.9rem;padding-top:.7rem;border-top:1px solid var(--line);font-size:.92rem}
.why>summary,.fold>summary{color:var(--link);width:max-content;max-width:100%;font-size:.9rem}
.why dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.2rem;margin:.8rem 0}
.why dt{color:var(--soft)}
.why ul{list-style:disc;padding-left:1.1rem}
.fold{margin:.6rem 0}
.fold[open]>summary{margin-bottom:.8rem}
.foot{margin-top:.3rem}

.alone-blocks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1.6rem 2.6rem}
.alone-block{min-width:0}
.alone-block h4{border-bottom:1px solid var(--line);padding-bottom:.4rem;break-after:avoid}
.alone-list li{padding:.7rem 0;border-bottom:1px solid var(--line);break-inside:avoid}
.alone-list blockquote{font-size:1rem}
.alone-list .foot{display:flex;flex-wrap:wrap;gap:.1rem .8rem;align-items:baseline}
.alone-list .source{margin:0}
.alone-list .denial{border-left:3px solid var(--contradiction);padding-left:.8rem}
.agreed-list>li{border-bottom:1px solid var(--line)}
.agreed-list summary{padding:.6rem 0;list-style:none;display:grid;grid-template-columns:1.2rem 1fr auto;gap:.6rem;align-items:baseline}
.agreed-list summary::-webkit-details-marker{display:none}
.agreed-list summary::before{content:"+";color:var(--soft);text-align:center}
.agreed-list details[open]>summary::before{content:"–"}
.agreed-list .proposition{font:1.02rem/1.45 var(--serif);overflow-wrap:anywhere}
.agreed-list .explanation{margin:0 0 .8rem 1.8rem;color:var(--soft)}
.agreed-list .sides,.agreed-list .foot{margin:0 0 1rem 1.8rem}

.legend{display:inline-flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.86rem}
.scroll{overflow:auto;max-height:85vh;border:1px solid var(--line);border-radius:.3rem;background:var(--card)}
.matrix{border-collapse:separate;border-spacing:0;min-width:100%;font-size:.88rem}
.matrix th,.matrix td{padding:.55rem .7rem;border-bottom:1px solid var(--line);vertical-align:top;text-align:left}
.matrix thead th{position:sticky;top:0;z-index:2;background:var(--card);font-weight:400;min-width:6.2rem;max-width:9rem;border-bottom:1px solid var(--soft)}
.matrix thead .outlet{display:block;font-weight:400;font-size:.8rem;color:var(--soft);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;margin-top:.15rem}
.matrix .fact-head,.matrix tbody th{position:sticky;left:0;z-index:1;background:var(--card);min-width:17rem;max-width:24rem;font-weight:400;border-right:1px solid var(--line)}
.matrix .fact-head{z-index:3}
.matrix tbody th .sign{float:left;margin-right:.4rem}
.matrix .proposition{display:block;overflow:hidden;font:.96rem/1.4 var(--serif);overflow-wrap:anywhere}
.matrix td a,.matrix td span{color:var(--k);text-decoration:none;overflow-wrap:anywhere}
.matrix .origin-count{text-align:right;color:var(--soft);min-width:4.5rem;font-variant-numeric:tabular-nums}
.matrix td.k-contradiction,.matrix td.k-update,.matrix td.k-difference{background:var(--w)}
.matrix td a:hover{text-decoration:underline}
.fact-lines>li{padding:.8rem 0;border-bottom:1px solid var(--line);display:grid;grid-template-columns:1.4rem 1fr;gap:0 .4rem}
.fact-lines .proposition{font:1rem/1.4 var(--serif)}
.fact-lines ul{grid-column:2;margin-top:.3rem;font-size:.88rem;display:flex;flex-wrap:wrap;gap:.2rem 1.6rem}
.fact-lines .value{display:inline;font-size:inherit;color:var(--soft);font-weight:400;margin-right:.4rem}

.pair{gap:.7rem 1rem;flex-wrap:wrap;align-items:center;margin-bottom:1rem}
.panes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1.2rem;align-items:start}
.pane{background:var(--card);border:1px solid var(--line);border-radius:.3rem;min-width:0}
.pane>header{position:sticky;top:0;background:var(--card);border-bottom:1px solid var(--line);padding:.8rem 1.4rem;z-index:1;display:flex;flex-wrap:wrap;gap:.1rem 1rem;justify-content:space-between;border-radius:.3rem}
.pane h3{padding:1rem 1.4rem 0;font-size:1.3rem}
.text{padding:1rem 1.4rem 1.4rem;font:1.08rem/1.68 var(--serif);overflow-wrap:anywhere}
.text p+p{margin-top:.85em}
.scripted .pane{display:none;max-height:82vh;overflow:auto;overscroll-behavior:contain}
.scripted .pane.left,.scripted .pane.right{display:block}
.scripted .pane.left{order:1}.scripted .pane.right{order:2}
.m{color:inherit;text-decoration:underline 1px color-mix(in srgb,var(--k) 60%,transparent);text-underline-offset:.24em;text-decoration-skip-ink:none;border-radius:.15em}
.m.contradiction{background:var(--w);text-decoration:underline double 1.5px var(--k)}
.m.update{background:var(--w);text-decoration:underline dashed 1.5px var(--k)}
.m.difference{text-decoration-style:wavy;text-decoration-color:var(--k)}
.m.only-in{text-decoration-style:dotted;text-decoration-thickness:2px}
.m.lit{background:var(--w);box-shadow:0 0 0 .16em var(--w)}
.m.here{box-shadow:0 0 0 .16em var(--w),0 0 0 .28em var(--k)}
.title-line,.title-line .set-aside{font:600 1.3rem/1.3 var(--serif);color:var(--ink);font-style:normal}
.set-aside{color:var(--soft);font-style:italic}
.scripted .point:not([hidden]){display:block}
.point{position:sticky;bottom:0;z-index:4;margin-top:1rem;background:var(--card);border:1px solid var(--soft);border-top:3px solid var(--k,var(--ink));border-radius:.3rem;padding:.9rem 1.2rem;max-height:38vh;overflow:auto;box-shadow:0 -6px 24px rgb(0 0 0/.12)}
.point header{display:flex;justify-content:space-between;align-items:center;gap:1rem}
.point ul{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:.7rem 1.6rem;margin-top:.5rem}
.point button{min-height:0;padding:.1rem .6rem;font-size:.88rem}
.point blockquote{margin-top:.2rem}

.timeline{border-left:2px solid var(--line);margin-left:.4rem}
.timeline>li{display:grid;grid-template-columns:11rem 1fr 13rem;gap:.2rem 1.5rem;padding:.8rem 0 .8rem 1.3rem;position:relative}
.timeline>li::before{content:"";position:absolute;left:-.44rem;top:1.2rem;width:.75rem;height:.75rem;border-radius:50%;background:var(--ink);border:2px solid var(--paper)}
.timeline>li.reported-only::before{background:var(--paper);border-color:var(--soft)}
.date{font-weight:600}
.timeline ul li{padding-bottom:.45rem;font:1.02rem/1.45 var(--serif);overflow-wrap:anywhere}
.to-reader{font:.84rem var(--sans);white-space:nowrap}

.quoted-list>li{padding:1rem 0;border-bottom:1px solid var(--line)}
.quoted-list .bar{margin:.5rem 0 .7rem}
.quoted-list dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:.5rem 1.6rem;font-size:.92rem}
.quoted-list dt{color:var(--soft);font-size:.84rem}
.quoted-list dd{overflow-wrap:anywhere}
.swatch{display:inline-block;width:.8em;height:.8em;border-radius:2px;margin-right:.35em;background:var(--k)}
.s-named-person{--k:var(--named)}.s-named-organisation{--k:var(--organisation)}.s-unnamed-official{--k:var(--official)}
.s-unnamed{--k:var(--unnamed)}.s-document{--k:var(--document)}.s-media{--k:var(--media)}.s-own{--k:var(--own)}
.origins-list{display:flex;flex-wrap:wrap;gap:.8rem;margin-bottom:1rem}
.origins-list li{border:1px solid var(--line);border-radius:.4rem;padding:.6rem .9rem;background:var(--card)}
.origins-list .one-text{border:2px solid var(--ink)}
.origins-list .what{display:inline;margin:0 .6rem 0 0;color:var(--soft)}
.pairs>li{padding:.7rem 0;border-bottom:1px solid var(--line)}
.pairs .why{border:0;padding:0;margin:.3rem 0 0}
.pairs blockquote{margin:.5rem 0;font-size:.98rem;max-width:50rem}
q{font-family:var(--serif)}
footer{margin-top:4rem;border-top:1px solid var(--line);padding:1.4rem 0 3rem;color:var(--soft);font-size:.88rem}

@media (max-width:48rem){
  main,.parts ul,footer p{padding:0 1rem}
  .masthead{padding-top:1.8rem}
  .tiles{grid-template-columns:repeat(6,1fr)}
  .tiles li{grid-column:span 2;border-left:0!important;border-bottom:1px solid var(--line)}
  .tiles li:nth-child(-n+2){grid-column:span 3}
  .tiles li:nth-child(2),.tiles li:nth-child(n+4){border-left:1px solid var(--line)!important}
  .tiles li:nth-child(n+3){border-bottom:0}
  .tile{padding:.8rem .7rem}
  .figure{font-size:2rem}
  .finding{padding:.9rem 1rem}
  .why dl{grid-template-columns:1fr;gap:.1rem}
  .why dd{margin-bottom:.5rem}
  .matrix .fact-head,.matrix tbody th{min-width:10.5rem;max-width:10.5rem}
  .matrix th,.matrix td{padding:.5rem}
  .matrix .proposition{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:5}
  .timeline>li{grid-template-columns:1fr}
  .agreed-list summary{grid-template-columns:1.2rem 1fr}
  .agreed-list .whom{grid-column:2}
  .agreed-list .sides,.agreed-list .foot,.agreed-list .explanation{margin-left:0}
  .text,.pane>header,.pane h3{padding-left:1rem;padding-right:1rem}
  .pane>header{position:static}
  .scripted .pane{max-height:60vh}
  select{max-width:100%}
  .pair label{flex:1 1 100%;display:flex;gap:.6rem;align-items:center}
  .pair select{flex:1;min-width:0}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}.m{transition:background .15s}}
@media (forced-colors:active){mark,.m.lit{outline:1px solid}}
@media print{
  :root{color-scheme:light}
  .parts,.filters,.pair,.point,.skip,.to-reader{display:none!important}
  body{font-size:10pt;background:#fff}
  main>section{margin-top:1.6rem}
  .finding,.alone-list li,.timeline>li,.quoted-list>li{break-inside:avoid}
  .scripted .pane,.pane{display:block;max-height:none;overflow:visible;border:0}
  .panes{display:block}
  .scroll{max-height:none;overflow:visible}
  .matrix thead th,.matrix .fact-head,.matrix tbody th,.pane>header{position:static}
  .matrix tr{break-inside:avoid}
  a{color:inherit}
  h2,h3,h4,.meaning,.pane>header{break-after:avoid}
  .badge{background:none;color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink)}
  .bar,.swatch,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .why{display:none}
}
`;
