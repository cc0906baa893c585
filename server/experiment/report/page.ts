// The report of an experiment as one page that opens offline: both languages, chosen by a pair of buttons without any script.
import type { ExperimentDocument } from "../results.ts";
import { stackedBars } from "./bars.ts";
import { badge, claimCard, groupTitle, measureWords, unsupported, type Page } from "./claims.ts";
import { meanText, percent, whole } from "./figures.ts";
import { escapeText, table } from "./html.ts";
import { STYLE } from "./style.ts";
import { LANGUAGES, REPORT_WORDS, type Language } from "./words.ts";

export interface Timing {
  seconds: number;
  workers: number;
}

const OUTCOMES = ["communique", "footnotes", "summary", "none"] as const;

function cellMean({ document }: Page, group: string, arm: string, measure: string): number | null {
  return document.cells.find((c) => c.group === group && c.arm === arm && c.measure === measure)?.mean ?? null;
}

/** Bars of the outcomes of every group; left out when the experiment does not measure all four of them. */
function outcomes(page: Page): string {
  const { document, language, words } = page;
  if (!OUTCOMES.every((o) => document.measures.some((m) => m.id === o))) return "";
  const legend = OUTCOMES.map((o) => words.outcome[o]);
  const parts = document.groups.map((group) => {
    const bars = document.arms.map((arm) => ({
      label: arm.title[language],
      shares: OUTCOMES.map((o) => cellMean(page, group.id, arm.id, o) ?? 0),
    }));
    const title = words.outcomesText(groupTitle(page, group.id));
    const rows = bars.map((bar) => [{ text: bar.label }, ...bar.shares.map((s) => ({ text: percent(s, language), number: true }))]);
    const text = words.chartText(
      bars.map((bar) => `${bar.label}: ${legend[0]} ${percent(bar.shares[0] ?? 0, language)}`).join(words.semicolon),
    );
    const id = `${language}-outcomes-${group.id.replaceAll(/[^A-Za-z0-9-]/g, "-")}`;
    return `<div class="panel"><h3>${escapeText(groupTitle(page, group.id))}</h3>${stackedBars(id, title, text, legend, bars)}${table(title, [words.arm, ...legend], rows)}</div>`;
  });
  return `<section><h2>${escapeText(words.outcomes)}</h2>${parts.join("\n")}</section>`;
}

function means(page: Page): string {
  const { document, language, words } = page;
  const parts = document.groups.map((group) => {
    const rows = document.measures.map((measure) => [
      { text: measureWords(page, measure.id) },
      ...document.arms.map((arm) => ({
        text: meanText(cellMean(page, group.id, arm.id, measure.id), measure.unit, language),
        number: true,
      })),
    ]);
    const caption = `${words.means}${language === "en" ? ": " : "："}${groupTitle(page, group.id)}`;
    return table(caption, [words.measure, ...document.arms.map((arm) => arm.title[language])], rows);
  });
  return `<section><h2>${escapeText(words.means)}</h2><p>${escapeText(words.meansText)}</p>${parts.join("\n")}</section>`;
}

function glance(page: Page): string {
  const { document, language, words } = page;
  const rows = document.claims.map((claim) => [
    { text: "", html: `<a href="#${language}-claim-${escapeText(claim.id)}">${escapeText(claim.claim[language])}</a>` },
    { text: "", html: badge(claim.overall, words.overall[claim.overall]) },
  ]);
  return table(words.atAGlance, [words.glance.claim, words.glance.verdict], rows, "");
}

function method(page: Page): string {
  const { document, words, language } = page;
  const { intervals, wideLevel } = document.method;
  const paragraphs = [...words.methodText];
  if (document.claims.length > 0)
    paragraphs.push(
      words.multiplicity(
        document.claims.length,
        document.groups.length,
        intervals,
        `${(100 * wideLevel).toFixed(2)}${language === "en" ? " %" : "%"}`,
      ),
    );
  return `<section><h2>${escapeText(words.method)}</h2>${paragraphs.map((text) => `<p>${escapeText(text)}</p>`).join("")}</section>`;
}

function part(document: ExperimentDocument, language: Language, timing: Timing): string {
  const words = REPORT_WORDS[language];
  const page: Page = { document, language, words };
  const seeds = document.groups
    .map((g) => words.played(groupTitle(page, g.id), g.tables > 1 ? `${g.tables} × ${g.seeds}` : String(g.seeds)))
    .join(words.comma);
  const claims = document.claims.length > 0;
  return `<div lang="${language}" data-language="${language}">
<main aria-label="${escapeText(words.kind)}">
<p class="kind">${escapeText(words.kind)} · ${escapeText(document.id)}</p>
<h1>${escapeText(document.title[language])}</h1>
<p>${escapeText(document.about[language])}</p>
<p class="dim">${escapeText(words.facts(whole(document.matches), document.arms.length, seeds))} ${escapeText(words.rules(document.rules))}${document.missing.length > 0 ? ` ${escapeText(words.missing(document.missing.join(words.comma)))}` : ""}</p>
${claims ? `<section><h2>${escapeText(words.atAGlance)}</h2><div class="panel">${glance(page)}</div></section>` : ""}
${claims ? `<section><h2>${escapeText(words.unsupported)}</h2><div class="panel">${unsupported(page)}</div></section>` : ""}
${claims ? `<section><h2>${escapeText(words.claims)}</h2>${document.claims.map((claim) => claimCard(page, claim)).join("\n")}</section>` : ""}
${outcomes(page)}
${means(page)}
${method(page)}
</main>
<footer><p>${escapeText(words.timing(timing.seconds.toFixed(1), timing.workers))}</p></footer>
</div>`;
}

/** The whole page. Apart from the foot line it is a function of the document. */
export function reportPage(document: ExperimentDocument, timing: Timing): string {
  const buttons = LANGUAGES.map(
    (language, i) =>
      `<label lang="${language}"><input type="radio" name="language" id="language-${language}"${i === 0 ? " checked" : ""}> ${REPORT_WORDS[language].name}</label>`,
  );
  const legend = LANGUAGES.map((language) => REPORT_WORDS[language].choose).join(" / ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeText(document.title.en)} / ${escapeText(document.title["zh-Hans"])}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header><fieldset class="languages"><legend>${legend}</legend>${buttons.join("")}</fieldset></header>
${LANGUAGES.map((language) => part(document, language, timing)).join("\n")}
</body>
</html>
`;
}
