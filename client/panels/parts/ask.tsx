// Asks once before something that cannot be taken back.
import type { Table } from "../port.ts";
import { Dialog } from "./dialog.tsx";
import { mount } from "./mount.ts";
import { say } from "./say.ts";

/** Asks yes or no; closing the question is a no. `alarm`: a yes does harm. */
export function ask(table: Table, title: string, question: string, yes: string, tone: "gold" | "alarm"): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (meant: boolean): void => {
      mount("question", null);
      resolve(meant);
    };
    mount(
      "question",
      <Dialog key={Date.now()} label={title} kind="question" onClose={() => answer(false)}>
        <h2>{title}</h2>
        <p>{question}</p>
        <div class="buttons">
          <button type="button" class="button" onClick={() => answer(false)}>
            {say(table, "ui.panel.no")}
          </button>
          <button type="button" class={`button button-${tone}`} onClick={() => answer(true)}>
            {yes}
          </button>
        </div>
      </Dialog>,
    );
  });
}
