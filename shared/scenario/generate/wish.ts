/** What one may ask of the generator: ranges and defaults in one schema, so that commands and experiment files check alike. */
import { z } from "zod";

/** `single-peaked`: weights and an ideal per issue. `two-humped`: a table with a peak on either side, the level between them bad for all. */
export const SHAPES = ["single-peaked", "two-humped"] as const;

/** Valuing every package of every seat must stay a matter of milliseconds. */
export const MOST_GENERATED = 100_000;

/** The follow-up clause, which comes with delivery, always has these four levels. */
export const FOLLOW_UP_LEVELS = 4;

export const wishSchema = z
  .strictObject({
    /** Ministers; organisations are played by the house and come on top. */
    seats: z.int().min(2).max(24).default(6),
    /** Clauses; with delivery the last of them is the follow-up clause. */
    issues: z.int().min(1).max(8).default(5),
    /** Levels per issue. */
    options: z.int().min(2).max(6).default(4),
    /** 0 = all want nearly the same, 1 = two camps at opposite ends of every issue. */
    conflict: z.number().min(0).max(1).default(0.5),
    /** Every floor lies at this quantile of the seat's own values over all packages. */
    floorQuantile: z.number().min(0).max(1).default(0.55),
    shape: z.enum(SHAPES).default("single-peaked"),
    /** Channels and deals. */
    network: z.boolean().default(true),
    organisations: z.int().min(0).max(6).default(0),
    partners: z.int().min(0).max(4).default(0),
    delivery: z.boolean().default(false),
    seed: z.string().min(1).max(200).default("1"),
  })
  .superRefine((wish, context) => {
    const refuse = (path: string, message: string): void => context.addIssue({ code: "custom", path: [path], message });
    if (wish.shape === "two-humped" && wish.options < 3) refuse("options", "two humps need a level between them: give 3 options or more");
    if (wish.delivery && wish.issues < 2) refuse("issues", "delivery brings a follow-up clause: give 2 issues or more");
    if ((wish.organisations > 0 || wish.partners > 0) && !wish.network)
      refuse("network", "organisations and partners are spoken to over channels: leave network on, or leave them out");
    const packages = packagesOf(wish);
    if (packages > MOST_GENERATED)
      refuse("issues", `that makes ${packages} packages, more than ${MOST_GENERATED}: give fewer issues or fewer options`);
  });

/** A wish with every default filled in. */
export type Wish = z.infer<typeof wishSchema>;
/** A wish as one writes it. */
export type WishInput = z.input<typeof wishSchema>;

/** Number of packages that a wish makes. */
export function packagesOf(wish: Pick<Wish, "issues" | "options" | "delivery">): number {
  const plain = wish.delivery ? wish.issues - 1 : wish.issues;
  let product = wish.delivery ? FOLLOW_UP_LEVELS : 1;
  for (let i = 0; i < plain; i++) product *= wish.options;
  return product;
}

/** A filled-in wish; an Error names the first member that is wrong, and its mend. */
export function readWish(input: WishInput): Wish {
  const read = wishSchema.safeParse(input);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Error(`${issue?.path.join(".") || "wish"}: ${issue?.message ?? "it cannot be read"}`);
}
