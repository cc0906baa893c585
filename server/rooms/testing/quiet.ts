/** For tests: the SDK tells the console of every line that it takes up again, which would bury what a test has to say. */
for (const name of ["info", "warn"] as const) {
  const say = console[name].bind(console);
  console[name] = (...words: unknown[]): void => {
    if (!String(words[0]).startsWith("[Colyseus reconnection]")) say(...words);
  };
}
