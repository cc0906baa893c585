/** A button that copies a text, and says so. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { t } from "../i18n.ts";

export function CopyButton({ text, label, class: className = "button" }: { text: string; label: string; class?: string }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A page opened by a bare address may not use the clipboard: show the text to be copied by hand.
      prompt(label, text);
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" class={className} onClick={() => void copy()}>
      {copied ? t("ui.room.copied") : label}
    </button>
  );
}
