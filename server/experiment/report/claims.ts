// A claim of an experiment on the report page: its words, chart, table and verdict.
import { POOLED, type ClaimResult, type ExperimentDocument, type Finding } from "../results.ts";
import { VERDICTS, type Overall, type Verdict } from "../verdict.ts";
import { figure, scaleOf, short, type Scale } from "./figures.ts";
import { forestPlot } from "./forest.ts";
import { escapeText, table } from "./html.ts";
import type { Language, ReportWords } from "./words.ts";

export interface Page {
  document: ExperimentDocument;
  language: Language;
  words: ReportWords;
}

const SIGNS: Record<Overall | Verdict, string> = {
  supported: "✓",
  partly: "◐",
  weaker: "◐",
  "not-supported": "✗",
  unclear: "✗",
  opposite: "⇄",
  unmeasured: "?",
};

export const measureWords = ({ document, language }: Page, id: string): string => {
  const measure = document.measures.find((m) => m.id === id);
  const words = (language === "en" ? measure?.en : measure?.zh) ?? id;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};
const armTitle = ({ document, language }: Page, id: string): string => document.arms.find((arm) => arm.id === id)?.title[language] ?? id;
export function groupTitle({ document, language, words }: Page, id: string): string {
  return id === POOLED ? words.pooled : (document.groups.find((group) => group.id === id)?.title[language] ?? id);
}

export function badge(kind: Overall | Verdict, text: string): string {
  return `<span class="verdict ${kind}"><span aria-hidden="true">${SIGNS[kind]}</span> ${escapeText(text)}</span>`;
}

/** What is compared, in words. */
function contrastWords(page: Page, { contrast }: ClaimResult): string {
  const { words } = page;
  const title = (id: string): string => armTitle(page, id);
  if (contrast.kind === "level") return words.contrast.level(title(contrast.arm));
  if (contrast.kind === "interaction") return words.contrast.interaction(title(contrast.first), title(contrast.second));
  return words.contrast[contrast.kind](title(contrast.arm), title(contrast.against));
}

function supportWords({ language, words }: Page, claim: ClaimResult, scale: Scale): string {
  const bound = short(figure(claim.support, scale, language, words, false));
  return (claim.contrast.kind === "level" ? words.levelSupport : words.support)[claim.direction](bound);
}

/** Where it holds and where not, in a sentence for each verdict that occurs. */
export function whereWords(page: Page, claim: ClaimResult, only: readonly Verdict[] = VERDICTS): string {
  const { words } = page;
  return only
    .flatMap((verdict) => {
      const places = claim.groups.filter((g) => g.verdict === verdict);
      if (places.length === 0) return [];
      const all = places.length === claim.groups.length && places.length > 1;
      return [words.where[verdict](all ? words.all : places.map((g) => groupTitle(page, g.group)).join(words.comma))];
    })
    .join(page.language === "en" ? " " : "");
}

const rowsOf = (claim: ClaimResult): Finding[] => (claim.groups.length > 1 ? [...claim.groups, claim.pooled] : claim.groups);

function intervalText({ language, words }: Page, low: number | null, high: number | null, scale: Scale, signed: boolean): string {
  if (low === null || high === null) return words.undefined;
  return words.interval(figure(low, scale, language, words, signed), figure(high, scale, language, words, signed));
}

function chart(page: Page, claim: ClaimResult, scale: Scale, signed: boolean): string {
  const { language, words } = page;
  const rows = rowsOf(claim).map((found) => {
    const label = groupTitle(page, found.group);
    const numbers = `${figure(found.effect, scale, language, words, signed)} (${intervalText(page, found.low, found.high, scale, signed)})`;
    return { ...found, label, text: `${label}: ${numbers}`, strong: found.group === POOLED };
  });
  const sign = claim.contrast.kind === "level" || claim.direction === "up" ? 1 : -1;
  const support = { at: sign * claim.support, side: claim.direction === "up" ? ("above" as const) : ("below" as const) };
  const title = words.chart(claim.claim[language]);
  const text = words.chartText(rows.map((row) => row.text).join(words.semicolon));
  return forestPlot(`${language}-${claim.id}`, title, text, rows, support, (value) => short(figure(value, scale, language, words, signed)));
}

/** The whole card of a claim. */
export function claimCard(page: Page, claim: ClaimResult): string {
  const { language, words } = page;
  const scale = scaleOf(claim, page.document);
  const signed = claim.contrast.kind !== "level";
  const { columns } = words;
  const rows = rowsOf(claim).map((found) => [
    { text: groupTitle(page, found.group) },
    { text: figure(found.effect, scale, language, words, signed), number: true },
    { text: intervalText(page, found.low, found.high, scale, signed), number: true },
    {
      text: "",
      number: true,
      html: `${escapeText(intervalText(page, found.wideLow, found.wideHigh, scale, signed))} <span class="dim">(${escapeText(found.robust ? words.robust : words.notRobust)})</span>`,
    },
    { text: "", html: badge(found.verdict, words.verdict[found.verdict]) },
  ]);
  const measured = `${measureWords(page, claim.measure)}${words.stop}${contrastWords(page, claim)}${words.semicolon}${supportWords(page, claim, scale)}`;
  return `<article class="claim" id="${language}-claim-${escapeText(claim.id)}">
<h3>${escapeText(claim.claim[language])}</h3>
<p>${badge(claim.overall, words.overall[claim.overall])} ${escapeText(whereWords(page, claim))}</p>
<dl><dt>${escapeText(words.place)}</dt><dd>${escapeText(claim.place[language])}</dd>
<dt>${escapeText(words.measured)}</dt><dd>${escapeText(measured)}${claim.note ? `<br><span class="dim">${escapeText(claim.note[language])}</span>` : ""}</dd></dl>
${chart(page, claim, scale, signed)}
${table(words.chart(claim.claim[language]), [columns.group, columns.effect, columns.interval, columns.wide, columns.verdict], rows, words.figures)}
</article>`;
}

/** The claims that do not hold everywhere, each with its effect: the part of the report that a reader must not have to search for. */
export function unsupported(page: Page): string {
  const { document, language, words } = page;
  const failing = document.claims.filter((claim) => claim.overall !== "supported");
  if (failing.length === 0) return `<p>${escapeText(words.unsupportedNone)}</p>`;
  const items = failing.map((claim) => {
    const scale = scaleOf(claim, document);
    const signed = claim.contrast.kind !== "level";
    const places = claim.groups
      .filter((g) => g.verdict !== "supported")
      .map((g) => {
        const numbers = `${figure(g.effect, scale, language, words, signed)} (${intervalText(page, g.low, g.high, scale, signed)})`;
        return `${groupTitle(page, g.group)}: ${numbers}, ${words.verdict[g.verdict]}`;
      });
    const where = escapeText(places.join(words.semicolon));
    return `<li><p><a href="#${language}-claim-${escapeText(claim.id)}">${escapeText(claim.claim[language])}</a> ${badge(claim.overall, words.overall[claim.overall])}</p><p class="dim">${where}${words.semicolon}${escapeText(supportWords(page, claim, scale))}</p></li>`;
  });
  return `<p>${escapeText(words.unsupportedIntro)}</p><ul>${items.join("\n")}</ul>`;
}
