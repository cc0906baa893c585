// What may be asked over HTTP, field by field.
import { z } from "zod";
import { COACHES, PACES } from "../store/store.ts";

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

export const CreateForm = z.strictObject({
  scenario: id,
  preset: id.optional(),
  seed: z.string().min(1).max(80).optional(),
  timed: z.boolean().optional(),
  seats: z
    .record(id, z.string().regex(/^(human|bot:[a-z0-9+-]{1,60})$/))
    .refine((seats) => Object.keys(seats).length <= 60)
    .optional(),
  pace: z.enum(PACES).optional(),
  coach: z.enum(COACHES).optional(),
});

export const JoinForm = z.strictObject({ code: z.string().max(20), name: z.string().max(100), seat: id.optional() });
export const RejoinForm = z.strictObject({ token: z.string().max(60), name: z.string().max(100).optional() });
export const ObserveForm = z.strictObject({ code: z.string().max(20) });
