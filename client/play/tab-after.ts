/** The panel reached with a key from a tab; null for other keys. */
export function tabAfter(key: string, at: number, of: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % of;
    case "ArrowLeft":
      return (at + of - 1) % of;
    case "Home":
      return 0;
    case "End":
      return of - 1;
    default:
      return null;
  }
}
