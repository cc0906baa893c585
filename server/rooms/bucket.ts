/** An allowance: so many at once, and then so many a second. Gives whether one more may be taken now, and takes it. */
export function bucket(most: number, perSecond: number, now: () => number = () => performance.now()): () => boolean {
  let left = most;
  let filled = now();
  return () => {
    const at = now();
    left = Math.min(most, left + ((at - filled) / 1000) * perSecond);
    filled = at;
    if (left < 1) return false;
    left--;
    return true;
  };
}
