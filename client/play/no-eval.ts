/** Schemas of the rules are read step by step: compiling them needs `eval`, which the page's content policy forbids. */
import { config } from "zod";

config({ jitless: true });
