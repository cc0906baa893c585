// One's own sheet: office, mandate, interests in numbers, floor, hidden agenda, and what of it is judgement.
import type { JSX } from "preact";
import { agendaWords } from "../../../shared/i18n/agenda.ts";
import { listOf, numberWord } from "../../../shared/i18n/translate.ts";
import { nearestLevel } from "../../../shared/rules/value.ts";
import { seatOf } from "../../../shared/rules/sight.ts";
import type { Desk } from "../../../shared/rules/state.ts";
import { Stock } from "../organisations/parts.tsx";
import { Returns } from "../organisations/returns.tsx";
import { Badge, Bar, Empty, Part, Who } from "../parts/marks.tsx";
import { officeWords } from "../parts/office.ts";
import { say, word } from "../parts/say.ts";
import { seated } from "../parts/seated.ts";
import type { Table } from "../port.ts";
import { agendaNow } from "./agenda-progress.ts";

/** Paragraphs of a text; long Chinese wraps by itself. */
export function Prose({ text }: { text: string }): JSX.Element {
  return (
    <div class="prose">
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </div>
  );
}

/** What has been published since that gave this seat a reason to want something else on the issue. */
function Moved({ table, issue }: { table: Table; issue: string }): JSX.Element | null {
  const { open, pub, seat, desk } = table.view;
  if (!desk?.ideals) return null;
  const about = new Set(open.findings.filter((f) => f.issue === issue).map((f) => f.id));
  const found = pub.published.findings.filter((f) => about.has(f.id) && (f.moves[seat ?? ""] ?? 0) !== 0);
  if (found.length === 0) return null;
  return (
    <p class="moved">
      {say(table, "ui.panel.moved", {
        findings: listOf(
          table.locale,
          found.map((f) => table.names.finding(f.id)),
        ),
      })}
    </p>
  );
}

/** Weight, best level, line and exposure of each clause, as a table that becomes cards where it is narrow. */
function Interests({ table, desk }: { table: Table; desk: Desk }): JSX.Element {
  const { names, view } = table;
  const { open, pub, seat } = view;
  const heads = ["weight", "ideal", "line", "exposure"] as const;
  const isExposed = desk.exposure.some((e) => e > 0);
  const most = Math.max(1, ...open.issues.map((k) => desk.weights?.[k.index] ?? Math.max(...(desk.worth[k.index] ?? [0]))));
  return (
    <ul class="interests">
      {open.issues.map((issue) => {
        const k = issue.index;
        const weight = desk.weights?.[k] ?? Math.max(...(desk.worth[k] ?? [0]));
        const line = pub.lines[seat ?? ""]?.[k];
        const cells: Record<(typeof heads)[number], string> = {
          weight: numberWord(weight),
          ideal: names.option(k, nearestLevel(desk, issue)),
          line: line === undefined ? "–" : names.option(k, line),
          exposure: say(table, "terminal.exposure-share", { percent: Math.round(100 * (desk.exposure[k] ?? 0)) }),
        };
        return (
          <li key={issue.id}>
            <h4>{names.issue(k)}</h4>
            <Bar value={weight} most={most} tone="gold" />
            <Moved table={table} issue={issue.id} />
            <dl class="facts">
              {heads
                .filter((head) => head !== "exposure" || isExposed)
                .map((head) => (
                  <div key={head}>
                    <dt>{say(table, `terminal.${head}`)}</dt>
                    <dd>{cells[head]}</dd>
                  </div>
                ))}
            </dl>
            <details>
              <summary>{say(table, "terminal.points")}</summary>
              <ul class="points-list">
                {issue.options.map((option, o) => (
                  <li key={option.id}>
                    <span>{names.option(k, o)}</span>
                    <span class="number">{numberWord(desk.worth[k]?.[o] ?? 0)}</span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

/** What a head stands for: how well each clause fits. */
function Mandate({ table, organisation }: { table: Table; organisation: string }): JSX.Element {
  const { open } = table.view;
  const about = open.organisations.find((o) => o.id === organisation);
  return (
    <Part title={say(table, "terminal.mandate")}>
      <ul class="points-list">
        {open.issues.map((issue) => {
          const fit = about?.fit[issue.domain ?? ""] ?? 0;
          return (
            <li key={issue.id}>
              <span>{say(table, "terminal.fit", { issue: table.names.issue(issue.index), percent: Math.round(100 * fit) })}</span>
              <Bar value={fit} most={1} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** A head's sheet: how well each clause fits, what is in stock, what may be asked in return. */
function HeadSheet({ table, organisation }: { table: Table; organisation: string }): JSX.Element {
  const now = table.view.pub.organisations[organisation];
  return (
    <>
      <Mandate table={table} organisation={organisation} />
      <p class="quiet">{say(table, "ui.panel.numbers-are-judgement")}</p>
      {now ? (
        <Part title={say(table, "ui.panel.stocks")}>
          <Stock table={table} now={now} />
        </Part>
      ) : null}
      <Returns table={table} id={organisation} />
    </>
  );
}

/** How far the hidden agenda is, as things stand. */
function progressWords(table: Table): string {
  const score = agendaNow(table.view);
  return score === null ? say(table, "ui.panel.agenda-unknown") : say(table, "ui.panel.agenda-now", { score });
}

function Own({ table, seat, desk }: { table: Table; seat: string; desk: Desk }): JSX.Element {
  const { names, view, locale } = table;
  const sheet = names.texts.seats?.[seat];
  const organisation = seatOf(view.open, seat)?.organisation ?? null;
  const allies = seated(view.open, desk.allies);
  return (
    <>
      <Prose text={sheet?.brief ?? ""} />
      {organisation === null ? (
        <Part title={say(table, "terminal.interests")}>
          <p class="floor">{say(table, "terminal.floor", { floor: numberWord(desk.floor) })}</p>
          <p class="quiet">{say(table, "ui.panel.numbers-are-judgement")}</p>
          <Interests table={table} desk={desk} />
        </Part>
      ) : (
        <HeadSheet table={table} organisation={organisation} />
      )}
      {desk.agenda ? (
        <Part title={say(table, "ui.panel.agenda")}>
          <p class="secret">{sheet?.agenda || agendaWords(locale, names, desk.agenda)}</p>
          <p class="quiet">{progressWords(table)}</p>
        </Part>
      ) : null}
      {sheet?.notToSay ? (
        <Part title={say(table, "ui.panel.not-to-say")}>
          <p class="secret">{sheet.notToSay}</p>
        </Part>
      ) : null}
      {allies.length > 0 ? (
        <Part title={say(table, "ui.panel.allies")}>
          <p class="allies">
            {allies.map((id) => (
              <Who key={id} table={table} id={id} />
            ))}
          </p>
        </Part>
      ) : null}
    </>
  );
}

/** Who one is: flag, office and, where the office does not say it, the country or body. */
function Office({ table, seat }: { table: Table; seat: string }): JSX.Element {
  return (
    <h2 class="office">
      <Badge table={table} id={seat} />
      {say(table, "terminal.you-are", { office: officeWords(table.locale, table.names, seat) })}
    </h2>
  );
}

export function BriefPanel({ table }: { table: Table }): JSX.Element {
  const { view, names } = table;
  const { seat, desk, pub } = view;
  const { background, judgement } = names.texts;
  const meeting = view.open.meetings[pub.meeting]?.id ?? "";
  const about = names.texts.meetings?.[meeting]?.about;
  return (
    <>
      {seat === null ? <Empty>{say(table, "ui.panel.onlooker")}</Empty> : <Office table={table} seat={seat} />}
      {about ? (
        <Part title={names.meeting(pub.meeting)} note={word(table, "stage", view.open.meetings[pub.meeting]?.stage ?? "")}>
          <Prose text={about} />
        </Part>
      ) : null}
      {seat !== null && desk ? <Own table={table} seat={seat} desk={desk} /> : null}
      {background ? (
        <details class="background" open={pub.phase === "briefing"}>
          <summary>{say(table, "ui.panel.background")}</summary>
          <Prose text={background} />
        </details>
      ) : null}
      {judgement ? (
        <details class="background">
          <summary>{say(table, "terminal.judgement")}</summary>
          <Prose text={judgement} />
        </details>
      ) : null}
    </>
  );
}
