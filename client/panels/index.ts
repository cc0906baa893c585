/** The panels of the play screen, in the order of their tabs. */
import type { ComponentType } from "preact";
import type { TextKey } from "../../shared/i18n/translate.ts";
import { BriefPanel } from "./brief/brief-panel.tsx";
import { ChannelsPanel } from "./channels/channels-panel.tsx";
import { DraftPanel } from "./draft/draft-panel.tsx";
import { GlossaryPanel } from "./glossary/glossary-panel.tsx";
import { LogPanel } from "./log/log-panel.tsx";
import { NowPanel } from "./now/now-panel.tsx";
import { followForms } from "./now/sheet.tsx";
import { OrganisationsPanel } from "./organisations/organisations-panel.tsx";
import { framed } from "./parts/frame.tsx";
import { keepFocus } from "./parts/keep-focus.ts";
import { PromisesPanel } from "./promises/promises-panel.tsx";

export { Primary } from "./now/primary.tsx";
export { WorthLine } from "./draft/worth-line.tsx";

export interface Panel {
  id: string;
  titleKey: TextKey;
  component: ComponentType;
}

followForms();
keepFocus();

export const PANELS: readonly Panel[] = [
  { id: "now", titleKey: "ui.panel.title.now", component: framed("now", NowPanel) },
  { id: "brief", titleKey: "ui.panel.title.brief", component: framed("brief", BriefPanel) },
  { id: "channels", titleKey: "ui.panel.title.channels", component: framed("channels", ChannelsPanel) },
  { id: "draft", titleKey: "ui.panel.title.draft", component: framed("draft", DraftPanel) },
  { id: "organisations", titleKey: "ui.panel.title.organisations", component: framed("organisations", OrganisationsPanel) },
  { id: "promises", titleKey: "ui.panel.title.promises", component: framed("promises", PromisesPanel) },
  { id: "log", titleKey: "ui.panel.title.log", component: framed("log", LogPanel) },
  { id: "glossary", titleKey: "ui.panel.title.glossary", component: framed("glossary", GlossaryPanel) },
];
