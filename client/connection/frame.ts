/** Many changes, one look: the work is done once in the next frame. A hidden page has no frames, but its title must still call. */
export function onceAFrame(work: () => void): () => void {
  let due = false;
  const run = (): void => {
    due = false;
    work();
  };
  return () => {
    if (due) return;
    due = true;
    if (document.hidden) setTimeout(run, 50);
    else requestAnimationFrame(run);
  };
}
