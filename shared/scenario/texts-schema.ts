/** The sentences of a scenario in one language. Everything is optional here; lint says what is missing. */
import { z } from "zod";

const line = z.string().min(1).max(400);
const prose = z.string().min(1).max(4000);
const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);
const by = <T extends z.ZodType>(value: T) => z.record(key, value).optional();

export const textsSchema = z.strictObject({
  title: line.optional(),
  /** Two or three sentences for the front page. */
  summary: prose.optional(),
  /** What players should be able to say afterwards. */
  goals: z.array(line).optional(),
  /** The public story of the case, read by all in the briefing. */
  background: prose.optional(),
  issues: by(
    z.strictObject({
      title: line,
      question: line.optional(),
      /** Short label per option, for strips and buttons. */
      options: z.record(key, line).optional(),
      /** The clause as it would stand in the communiqué, per option. */
      wordings: z.record(key, prose).optional(),
    }),
  ),
  /** Parties: name of the country or body. */
  parties: by(z.strictObject({ name: line, short: line.optional() })),
  /** Seats: the office, the confidential brief and the one thing not to say. */
  seats: by(z.strictObject({ office: line.optional(), brief: prose.optional(), agenda: line.optional(), notToSay: line.optional() })),
  organisations: by(z.strictObject({ name: line, short: line.optional(), head: line.optional(), about: prose.optional() })),
  partners: by(z.strictObject({ name: line, short: line.optional(), about: prose.optional() })),
  domains: by(z.strictObject({ name: line })),
  findings: by(z.strictObject({ title: line, reason: prose })),
  optionPapers: by(z.strictObject({ title: line, reason: prose })),
  meetings: by(z.strictObject({ name: line, about: prose.optional() })),
  events: by(z.strictObject({ title: line, text: prose })),
  facts: by(line),
  /** What is judgement and what is fact in this scenario, shown beside briefs and positions. */
  judgement: prose.optional(),
});
export type Texts = z.infer<typeof textsSchema>;
