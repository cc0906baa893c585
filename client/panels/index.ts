/** The panels of the play screen, in the order of their tabs. */
import { computed } from "@preact/signals";
import type { ComponentType } from "preact";
import type { TextKey } from "../../shared/i18n/translate.ts";
import { open } from "../store/match.ts";
import { BriefPanel } from "./brief/brief-panel.tsx";
import { ChannelsPanel } from "./channels/channels-panel.tsx";
import { CoachPanel } from "./coach/coach-panel.tsx";
import { isCoached } from "./coach/counsel.ts";
import { DraftPanel } from "./draft/draft-panel.tsx";
import { GlossaryPanel } from "./glossary/glossary-panel.tsx";
import { LogPanel } from "./log/log-panel.tsx";
import { NowPanel } from "./now/now-panel.tsx";
import { followForms } from "./now/sheet.tsx";
import { OrganisationsPanel } from "./organisations/organisations-panel.tsx";
import { framed } from "./parts/frame.tsx";
import { keepFocus } from "./parts/keep-focus.ts";
import type { Table } from "./port.ts";
import { PromisesPanel } from "./promises/promises-panel.tsx";

export { CoachSign } from "./coach/sign.tsx";
export { Primary } from "./now/primary.tsx";
export { WorthLine } from "./draft/worth-line.tsx";

export interface Panel {
  id: string;
  titleKey: TextKey;
  component: ComponentType;
}

followForms();
keepFocus();

const panel = (id: string, titleKey: TextKey, Inside: ComponentType<{ table: Table }>): Panel => ({
  id,
  titleKey,
  component: framed(id, titleKey, Inside),
});

const ALL: readonly Panel[] = [
  panel("now", "ui.panel.title.now", NowPanel),
  panel("brief", "ui.panel.title.brief", BriefPanel),
  panel("channels", "ui.panel.title.channels", ChannelsPanel),
  panel("draft", "ui.panel.title.draft", DraftPanel),
  panel("organisations", "ui.panel.title.organisations", OrganisationsPanel),
  panel("promises", "ui.panel.title.promises", PromisesPanel),
  panel("log", "ui.panel.title.log", LogPanel),
  panel("glossary", "ui.panel.title.glossary", GlossaryPanel),
  panel("coach", "ui.panel.title.coach", CoachPanel),
];

/** The panels that this match has: without organisations and partners there is none for them, and none for a coach where there is none. */
export const panels = computed<readonly Panel[]>(() => {
  const modules = open.value?.modules;
  const has: Readonly<Record<string, boolean>> = {
    organisations: !modules || modules.organisations || modules.partners,
    coach: isCoached.value,
  };
  return ALL.filter(({ id }) => has[id] !== false);
});
