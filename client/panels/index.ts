/** The panels of the play screen, in the order of their tabs. */
import type { ComponentType } from "preact";
import type { TextKey } from "../../shared/i18n/translate.ts";

export interface Panel {
  id: string;
  titleKey: TextKey;
  component: ComponentType;
}

export const PANELS: readonly Panel[] = [];
