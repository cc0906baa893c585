/** For tests: a client that understands nothing, keeps every byte it is sent, and sends whatever it is told. */
export interface Raw {
  /** Everything so far, as one text of bytes. */
  heard(): string;
  /** The same, frame by frame. */
  frames(): readonly Buffer[];
  send(bytes: Uint8Array<ArrayBuffer>): void;
  /** The close code, when it has been closed. */
  closed: Promise<number>;
  isOpen(): boolean;
  close(): void;
}

/** First bytes of the frames that a client sends. */
export const FRAME = { joined: 10, leave: 12, data: 13, bytes: 17, ping: 18, request: 21 } as const;

export interface Ticket {
  sessionId: string;
  processId: string;
}

/** Asks for a place in a room; the ticket is good for one socket. */
export async function ticketFor(port: number, room: string, token: string, body = "{}"): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/matchmake/joinById/${room}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", connection: "close" },
    body,
  });
}

export async function listenIn(port: number, room: string, token: string): Promise<Raw> {
  const { sessionId, processId } = (await (await ticketFor(port, room, token)).json()) as Ticket;
  const raw = openRaw(`ws://127.0.0.1:${port}/${processId}/${room}?sessionId=${sessionId}`);
  await raw.first;
  raw.send(new Uint8Array([FRAME.joined]));
  return raw;
}

/** A socket to any address. */
export function openRaw(url: string): Raw & { first: Promise<unknown> } {
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  const frames: Buffer[] = [];
  socket.addEventListener("message", ({ data }) => frames.push(Buffer.from(data as ArrayBuffer)));
  const closed = new Promise<number>((resolve) => socket.addEventListener("close", ({ code }) => resolve(code)));
  const first = Promise.race([closed, new Promise((resolve) => socket.addEventListener("message", resolve, { once: true }))]);
  return {
    first,
    closed,
    frames: () => frames,
    heard: () => Buffer.concat(frames).toString("latin1"),
    send: (bytes) => socket.send(bytes),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    close: () => socket.close(),
  };
}
