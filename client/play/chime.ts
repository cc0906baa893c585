/** Two soft notes, made here: nothing to fetch. */
let sounds: AudioContext | null = null;

export function chime(): void {
  sounds ??= new AudioContext();
  const start = sounds.currentTime;
  [523.25, 783.99].forEach((pitch, i) => {
    if (!sounds) return;
    const note = sounds.createOscillator();
    const loud = sounds.createGain();
    note.frequency.value = pitch;
    loud.gain.setValueAtTime(0, start + i * 0.14);
    loud.gain.linearRampToValueAtTime(0.06, start + i * 0.14 + 0.03);
    loud.gain.linearRampToValueAtTime(0, start + i * 0.14 + 0.4);
    note.connect(loud).connect(sounds.destination);
    note.start(start + i * 0.14);
    note.stop(start + i * 0.14 + 0.45);
  });
}
