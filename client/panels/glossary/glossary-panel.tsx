// Keys, then every concept, with a field to find one.
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { GLOSSARY } from "../../../shared/i18n/glossary.ts";
import { word, say } from "../parts/say.ts";
import { Part } from "../parts/marks.tsx";
import type { Table } from "../port.ts";

const KEYS = ["tab", "enter", "arrows", "numbers", "next", "board", "menu", "escape"] as const;

export function GlossaryPanel({ table }: { table: Table }): JSX.Element {
  const wanted = useSignal("");
  const needle = wanted.value.trim().toLowerCase();
  const entries = GLOSSARY.map((id) => ({ id, term: word(table, "glossary", `${id}.term`), text: word(table, "glossary", `${id}.text`) }));
  const found = entries.filter((e) => needle === "" || `${e.term} ${e.text}`.toLowerCase().includes(needle));
  return (
    <>
      <label class="search">
        <span>{say(table, "ui.panel.find")}</span>
        <input type="search" value={wanted.value} onInput={(event) => (wanted.value = event.currentTarget.value)} />
      </label>
      <Part title={say(table, "ui.panel.glossary")}>
        {found.length === 0 ? <p class="empty">{say(table, "ui.panel.not-found")}</p> : null}
        <dl class="glossary">
          {found.map(({ id, term, text }) => (
            <div key={id}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={say(table, "ui.panel.keys")}>
        <dl class="keys">
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{say(table, `ui.panel.key.${key}`)}</kbd>
              </dt>
              <dd>{say(table, `ui.panel.key.${key}.does`)}</dd>
            </div>
          ))}
        </dl>
      </Part>
    </>
  );
}
