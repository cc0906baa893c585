/**
 * For tests: every byte that the clients of this process are sent, by the session that it was sent to. To be imported before the SDK, which
 * takes hold of `WebSocket` as it loads.
 */
const frames = new Map<string, Buffer[]>();
let open = true;

class Tapped extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    const session = new URL(url).searchParams.get("sessionId") ?? "";
    const heard = frames.get(session) ?? [];
    frames.set(session, heard);
    this.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (open && data instanceof ArrayBuffer) heard.push(Buffer.from(data));
    });
  }
}
globalThis.WebSocket = Tapped;

/** Frames so far, by session. */
export const heardBySession = (): ReadonlyMap<string, readonly Buffer[]> => frames;

/** Nothing is kept from here on, or everything again. */
export function listenOn(is: boolean): void {
  open = is;
}

export function forget(): void {
  frames.clear();
  open = true;
}
