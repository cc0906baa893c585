/** For tests: a client that understands nothing and keeps every byte it is sent. */
export interface Raw {
  /** Everything so far, as one text of bytes. */
  heard(): string;
  /** The same, frame by frame. */
  frames(): readonly Buffer[];
  close(): void;
}

/** The byte by which a client says that it has joined. */
const JOINED = 10;

export async function listenIn(port: number, room: string, token: string): Promise<Raw> {
  const place = await fetch(`http://127.0.0.1:${port}/matchmake/joinById/${room}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: "{}",
  });
  const { sessionId, processId } = (await place.json()) as { sessionId: string; processId: string };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${processId}/${room}?sessionId=${sessionId}`);
  socket.binaryType = "arraybuffer";
  const frames: Buffer[] = [];
  socket.addEventListener("message", ({ data }) => frames.push(Buffer.from(data as ArrayBuffer)));
  await new Promise((resolve) => socket.addEventListener("message", resolve, { once: true }));
  socket.send(new Uint8Array([JOINED]));
  return { frames: () => frames, heard: () => Buffer.concat(frames).toString("latin1"), close: () => socket.close() };
}
