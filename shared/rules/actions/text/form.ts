/** Pieces of payloads that the actions on the text share. */
import { z } from "zod";

/** An id of an issue, option, organisation and so on. */
export const idForm = z.string().min(1).max(40);

/** Issue id -> option id, or null to leave the clause out. */
export const packageForm = z.record(idForm, idForm.nullable());
