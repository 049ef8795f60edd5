import { coloursOn, thickestShade } from "./palette.ts";

/** How the page looks: on screens wide and narrow, on light and dark paper, and printed on A4. */
export const pageStyle = `
:root{${coloursOn("light")};color-scheme:light;
  --serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Cambria,Georgia,"Liberation Serif",serif;
  --sans:Inter,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,system-ui,sans-serif;
  --mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root:not(.light){${coloursOn("dark")};color-scheme:dark}}
:root.dark{${coloursOn("dark")};color-scheme:dark}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:break-word;font-variant-numeric:lining-nums}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:focus-visible,button:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--panel);padding:.5rem 1rem;z-index:2}
.layout{display:block;max-width:80rem;margin:0 auto;padding:0 1.25rem}
main{min-width:0;padding-bottom:5rem}
h1,h2,h3,h4{line-height:1.2;font-weight:600;text-wrap:balance;margin:0}
h1{font-size:clamp(1.85rem,1.3rem + 2.3vw,2.75rem);letter-spacing:-.015em;max-width:22em}
h2{font-size:clamp(1.45rem,1.2rem + 1vw,1.8rem);letter-spacing:-.01em;padding-top:1.25rem;border-top:1px solid var(--rule);margin:4.5rem 0 1rem}
h3{font-size:1.16rem;margin:2.4rem 0 .6rem}
h4{font:600 .95rem/1.3 var(--sans);margin:0}
p,ul,ol,dl{margin:.75rem 0;max-width:70ch}
li{margin:.3rem 0}
small,.small{font-size:.875rem}
.quiet{color:var(--quiet)}
.eyebrow{font:600 .8rem/1.4 var(--sans);letter-spacing:.06em;color:var(--quiet);margin:0 0 .9rem}
.lead{font-size:1.3rem;line-height:1.45;max-width:60ch;margin:1.5rem 0}
code,pre{font-family:var(--mono);font-size:.84em}
code{overflow-wrap:anywhere}
pre{background:var(--panel);padding:1rem;border-radius:6px;overflow:auto;max-height:32rem;line-height:1.45;tab-size:2}
pre.line{white-space:pre-wrap;max-width:70ch}
data{font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
header.front{padding:4rem 0 0}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:.9rem 2rem;margin:2.25rem 0 0;max-width:none;font:.9rem/1.4 var(--sans)}
.facts dt{color:var(--quiet);font-size:.8rem}.facts dd{margin:.1rem 0 0}
.notice{font:.9rem/1.5 var(--sans);border-left:3px solid var(--rule);padding:.1rem 0 .1rem 1rem;color:var(--quiet)}
nav.contents{font:.875rem/1.35 var(--sans);padding:1.25rem 0}
nav.contents ol{list-style:none;margin:.75rem 0;padding:0}
nav.contents a{color:var(--quiet);text-decoration:none;display:block;padding:.3rem 0}
nav.contents a:hover,nav.contents a[aria-current]{color:var(--ink)}
nav.contents a[aria-current]{font-weight:600}
nav.contents h2{all:unset;display:block;font-weight:600;color:var(--ink)}
button.paper{font:inherit;color:var(--ink);background:var(--panel);border:1px solid var(--rule);border-radius:999px;padding:.35rem .9rem;cursor:pointer;min-height:2rem}
button.paper:hover{border-color:var(--quiet)}
[hidden]{display:none!important}
.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15.5rem),1fr));gap:1px;background:var(--rule);border:1px solid var(--rule);border-radius:8px;overflow:hidden;margin:2rem 0}
.numbers>div{background:var(--paper);padding:1.15rem 1.25rem 1.05rem}
.numbers h3{font:600 .875rem/1.35 var(--sans);margin:0 0 .8rem;min-height:2.7em;color:var(--quiet)}
.numbers dl{margin:0;display:grid;grid-template-columns:auto;gap:.55rem}
.numbers dt{font:.78rem/1.3 var(--sans)}
.numbers dd{margin:0;font:600 1.65rem/1.15 var(--sans);letter-spacing:-.01em;font-variant-numeric:tabular-nums}
.numbers dd small{display:block;font:400 .82rem/1.4 var(--sans);letter-spacing:0;color:var(--quiet);margin-top:.1rem}
.set::before{content:"";display:inline-block;width:1.5em;height:0;border-top:.18em solid currentColor;vertical-align:.28em;margin-right:.45em}
.set.essay::before{border-top-style:dashed}
.set{font-family:var(--sans);white-space:nowrap}p .set,li .set{font-size:.93em}.evidence{color:var(--evidence)}.essay{color:var(--essay)}
.cards{display:grid;align-items:start;grid-template-columns:repeat(auto-fit,minmax(min(100%,15.5rem),1fr));gap:1.25rem 2.5rem;margin:1.75rem 0}
.cards h3{margin:0 0 .4rem;font-size:1.05rem}
.cards p,.cards ul{margin:.35rem 0;font-size:.98rem;line-height:1.5}.cards ul{padding-left:1.1rem}
.panel{background:var(--panel);border-radius:8px;padding:1.1rem 1.35rem 1.15rem}
figure{margin:1.75rem 0}
figcaption{font:600 1rem/1.35 var(--sans);margin-bottom:.25rem;max-width:60rem}
figcaption small{display:block;font-weight:400;color:var(--quiet);font-size:.875rem;margin-top:.15rem;max-width:75ch}
svg{display:block;width:100%;height:auto;font-family:var(--sans);font-variant-numeric:tabular-nums;overflow:visible}
svg text{font-family:var(--sans)}
.narrow{display:none}
.source{font:.8rem/1.45 var(--sans);color:var(--quiet);margin:.5rem 0 0;max-width:80ch}
.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1.75rem 2rem;margin:1.25rem 0 .5rem}
.multiples>*{min-width:0;break-inside:avoid}
.why{margin:1.6rem 0 2.2rem}.why h3{margin:0 0 .35rem;font:600 1rem/1.3 var(--sans)}.down{color:var(--down)}.member{padding-left:1.2em;color:var(--quiet);font-weight:400}
.swatch.hollow{border:1.5px solid var(--ink)}.broad{min-width:52rem}
.pairs{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:.75rem 2.5rem;margin:.75rem 0 0}
.pairs>*{min-width:0;break-inside:avoid}
.pairs p{font:.86rem/1.45 var(--sans);margin:.15rem 0 .2rem}
.legend{font:.86rem/1.6 var(--sans);display:flex;flex-wrap:wrap;gap:.15rem 1.5rem;margin:.75rem 0;padding:0;list-style:none;max-width:none;color:var(--quiet)}
.legend li{margin:0}.legend .set{white-space:normal}
.swatch{display:inline-block;width:.85em;height:.85em;border-radius:2px;vertical-align:-.05em;margin-right:.4em}
details{margin:.6rem 0}
summary{font:.86rem/1.5 var(--sans);color:var(--link);cursor:pointer;padding:.2rem 0;width:fit-content}
.scroll{overflow-x:auto;margin:.6rem 0 1rem;max-width:100%}
table{border-collapse:collapse;font:.86rem/1.4 var(--sans);font-variant-numeric:tabular-nums lining-nums;min-width:min(100%,30rem)}
th,td{padding:.4rem 1.1rem .4rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid)}
th:last-child,td:last-child{padding-right:.25rem}
thead th{font-weight:600;color:var(--quiet);border-bottom:1px solid var(--rule);vertical-align:bottom;font-size:.8rem;line-height:1.3}
tbody th{font-weight:500}
.number{text-align:right;white-space:nowrap}
.brief,th code,td code{white-space:nowrap}
thead .number{white-space:normal;min-width:4.2rem}.wide{min-width:16rem;max-width:34rem}
tr.sum>*{font-weight:600;border-top:1px solid var(--rule);border-bottom:0}
.heat td.number{background:rgb(from var(--heat) r g b / calc(var(--share,0) * ${thickestShade}));padding-left:.6rem;padding-right:.6rem}
.claim{border-top:1px solid var(--grid);padding:1.4rem 0 .4rem;break-inside:avoid-page}
.claim h3{text-wrap:pretty;margin:0;font-size:1.08rem;max-width:62ch;line-height:1.4}
.claim h3 .id{font:600 .8rem/1 var(--sans);color:var(--quiet);display:block;margin-bottom:.35rem;letter-spacing:.03em}
.claim .against{font-size:1.08rem;line-height:1.45;max-width:62ch;margin:.55rem 0 0}
.against b{font:600 .8rem/1.4 var(--sans);color:var(--quiet)}
.ladder{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,12.6rem),1fr));gap:1rem 2rem;margin:.9rem 0 .75rem;font:.875rem/1.5 var(--sans)}
.ladder h4{font-size:.8rem;color:var(--quiet);margin-bottom:.25rem}
.ladder p{margin:.2rem 0;max-width:none}
.verdict{font-weight:600}
.verdict.fails,.verdict.miss,.verdict.contradicted,.verdict.not-supported{color:var(--down)}
.verdict.holds,.verdict.hit,.verdict.supported{color:var(--up)}
.glossary dt{font-weight:600;margin-top:.7rem}.glossary dd{margin:.1rem 0 0}
footer{border-top:1px solid var(--rule);margin-top:4rem;padding-top:1rem;font:.84rem/1.5 var(--sans);color:var(--quiet)}
footer p{max-width:75ch}
@media (min-width:68rem){
  .layout{display:grid;grid-template-columns:13.5rem minmax(0,1fr);grid-template-rows:auto 1fr;column-gap:4rem;padding:0 2rem}
  header.front,main{grid-column:2;min-width:0}
  nav.contents{grid-column:1;grid-row:1/3;position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:4.1rem 0 2rem}
}
@media (max-width:67.99rem){nav.contents{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);margin-top:2rem}
  header.front{padding-top:2rem}
  nav.contents ol{columns:2 13rem}}
@media (max-width:40rem){body{font-size:1rem}.lead{font-size:1.14rem}.wider{display:none}.narrow{display:block}h2{margin-top:3.25rem}
  .numbers h3{min-height:0}.layout{padding:0 1rem}nav.contents ol{columns:1}nav.contents a{padding:.55rem 0}th,td{padding-right:.8rem}
  summary{padding:.6rem 0}button.paper{min-height:2.75rem}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media (forced-colors:active){svg{forced-color-adjust:none;background:var(--paper)}}
@page{size:A4;margin:16mm 15mm 18mm}
@media print{
  :root,:root.dark,:root:not(.light){${coloursOn("light")};color-scheme:light}
  :root{--paper:#fff}
  html{font-size:9pt}body{line-height:1.45}.layout{display:block;max-width:none;padding:0}
  nav.contents,button.paper,.skip{display:none}header.front{padding:0}
  h2{margin-top:2rem;break-after:avoid}h3,h4,figcaption{break-after:avoid}
  .numbers,.panel,tr,.multiples>*,.pairs>*,.why{break-inside:avoid}
  thead{display:table-header-group}th,td{padding:.28rem .6rem .28rem 0}thead .number{min-width:0}.wide{min-width:11rem}
  .heat{font-size:6.4pt}.heat th,.heat td,.heat td.number{padding:.25rem .3rem}.heat thead th{font-size:6pt}
  .scroll{overflow:visible}.broad{min-width:0}details:not([open])>*:not(summary){display:none}details:not([open])>summary{display:none}
  .multiples{grid-template-columns:repeat(3,1fr);gap:1rem 1.2rem}.pairs{grid-template-columns:repeat(2,1fr)}
  .numbers{grid-template-columns:repeat(3,1fr)}
  a{color:inherit;text-decoration:none}pre{max-height:none;white-space:pre-wrap}
}
`.replaceAll(/\n\s*/g, "\n");
