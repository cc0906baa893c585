// The style of the report page: light and dark by the reader's setting, always light on paper. No script and nothing from outside.
export const STYLE = `
:root { color-scheme: light dark; --ground: #eef2f6; --panel: #fff; --ink: #152434; --dim: #4c5d70; --line: #c6d1dd; --blue: #0b66b0;
  --shade: #ddf3ea; --good: #00694b; --part: #7a5000; --bad: #a5380c; --p0: #0b66b0; --p1: #8cc4f0; --p2: #eac06a; --p3: #d3dae2;
  --n0: #fff; --n1: #10202f; --n2: #10202f; --n3: #10202f; }
@media (prefers-color-scheme: dark) { :root { --ground: #0f1c2e; --panel: #13233a; --ink: #eef3f9; --dim: #a9b9cc; --line: #2a4163;
  --blue: #6cb8f5; --shade: #12382f; --good: #3fcf9e; --part: #f0b84a; --bad: #ff8a5c; --p0: #6cb8f5; --p1: #2f6ea3; --p2: #8a6314; --p3: #33475f;
  --n0: #10202f; --n1: #fff; --n2: #fff; --n3: #fff; } }
@media print { :root { color-scheme: light; --ground: #fff; --panel: #fff; --ink: #000; --dim: #333; --line: #bbb; --blue: #0b66b0; --shade: #e6f4ee;
  --good: #00694b; --part: #7a5000; --bad: #a5380c; --p0: #0b66b0; --p1: #8cc4f0; --p2: #eac06a; --p3: #d3dae2; --n0: #fff; --n1: #000; --n2: #000;
  --n3: #000; } .languages { display: none } section, .claim, svg, tr { break-inside: avoid } .wide { overflow: visible } * { print-color-adjust: exact } }
* { box-sizing: border-box } html { background: var(--ground); color: var(--ink) }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.55 "Segoe UI", system-ui, -apple-system, "PingFang SC", "Microsoft YaHei",
  "Noto Sans CJK SC", sans-serif }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .2em 0 } h2 { margin: 2.2rem 0 .6rem; font-size: 1.35rem } h3 { margin: 0 0 .3rem; font-size: 1.08rem;
  line-height: 1.4 } p { margin: .5em 0; max-width: 46rem } a { color: var(--blue) }
.kind, .dim { color: var(--dim) } .kind { margin: 0; letter-spacing: .04em }
.languages { border: 0; padding: 0; margin: 0 0 1rem; display: flex; gap: .5rem; flex-wrap: wrap; align-items: center; justify-content: flex-end }
.languages legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.languages label { border: 1px solid var(--dim); border-radius: 10px; padding: .55rem 1rem; min-height: 44px; cursor: pointer; background: var(--panel) }
.languages input { position: absolute; opacity: 0 } .languages label:has(input:checked) { border-color: var(--blue); color: var(--blue); font-weight: 600 }
.languages label:has(input:focus-visible) { outline: 3px solid var(--blue); outline-offset: 2px }
body:has(#language-en:checked) [data-language=zh-Hans], body:has(#language-zh-Hans:checked) [data-language=en] { display: none }
.claim, .panel { background: var(--panel); border: 1px solid var(--line); border-radius: 14px; padding: 1rem 1.1rem; margin: 0 0 1rem }
.verdict { font-weight: 700; white-space: nowrap } .supported { color: var(--good) } .partly, .weaker { color: var(--part) }
.not-supported, .opposite, .unclear { color: var(--bad) } .unmeasured { color: var(--dim) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; margin: .6rem 0 } dt { color: var(--dim) } dd { margin: 0 }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr } dt { margin-top: .4rem } }
.wide { overflow-x: auto; margin: .7rem 0; border-radius: 8px } .wide:focus-visible { outline: 3px solid var(--blue) }
table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums } caption { text-align: start; color: var(--dim);
  padding: .2rem 0 } th, td { text-align: start; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400 }
th[scope=row] { min-width: 7rem } thead th { color: var(--dim) } .number { text-align: end; white-space: nowrap }
svg { display: block; width: 100%; max-width: 34rem; height: auto; margin: .6rem 0; font-size: 13px } svg text { fill: var(--ink) }
svg .strong { font-weight: 700 } svg .tick { fill: var(--dim); text-anchor: middle; font-size: 12px } svg .tick-start { fill: var(--ink); font-size: 12px }
svg .axis { stroke: var(--dim); fill: none } svg .zero { stroke: var(--ink); stroke-width: 1.4 } svg .bound { stroke: var(--good); stroke-dasharray: 5 4;
  stroke-width: 1.6 } svg .support { fill: var(--shade) } svg .interval { stroke: var(--blue); stroke-width: 2.2; fill: none } svg .effect { fill: var(--blue) }
svg .part { stroke: var(--panel) } svg [class^=on-] { text-anchor: middle; font-size: 12px }
${[0, 1, 2, 3].map((i) => `svg .part-${i} { fill: var(--p${i}) } svg .on-${i} { fill: var(--n${i}) }`).join(" ")}
footer { color: var(--dim); margin: 2rem 0; font-size: .9rem }
`;
