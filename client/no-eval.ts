/**
 * Schemas of the rules are read step by step: compiling them needs `eval`, which the page's content policy forbids. Said before any
 * schema is made, and without fetching the library for it: this is where it looks.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
