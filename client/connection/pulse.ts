/** Notices a line that died without a word: phones close sockets in the background and say nothing. */

export interface Pulse {
  stop(): void;
}

/** Milliseconds between two beats, and how long an answer may take. */
const BEAT = 4000;
const ANSWER = 5000;

/** Beats while the page is seen; at once when it comes back. `ping` calls its argument on the answer; `dead` is called once. */
export function watchPulse(ping: (answer: () => void) => void, dead: () => void): Pulse {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const beat = (): void => {
    if (document.hidden || waiting !== undefined) return;
    waiting = setTimeout(dead, ANSWER);
    ping(() => {
      clearTimeout(waiting);
      waiting = undefined;
    });
  };
  const timer = setInterval(beat, BEAT);
  const events = ["visibilitychange", "pageshow", "online"] as const;
  const listen = (on: boolean): void => {
    for (const name of events) {
      const target = name === "visibilitychange" ? document : window;
      if (on) target.addEventListener(name, beat);
      else target.removeEventListener(name, beat);
    }
  };
  listen(true);
  return {
    stop() {
      clearInterval(timer);
      clearTimeout(waiting);
      listen(false);
    },
  };
}
