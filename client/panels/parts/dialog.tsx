// A native dialog: it keeps the focus inside, closes with Escape and gives the focus back.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  label: string;
  kind: "sheet" | "question";
  onClose(): void;
  children: ComponentChildren;
}

export function Dialog({ label, kind, onClose, children }: Props): JSX.Element {
  const at = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    at.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={at}
      class={`dialog dialog-${kind}`}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === at.current) at.current?.close();
      }}
    >
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
