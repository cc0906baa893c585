// For tests: the words of the interface, to find things by in either language.
import en from "../../assets/public/locales/en.json" with { type: "json" };
import zh from "../../assets/public/locales/zh-Hans.json" with { type: "json" };

export type Tongue = "en" | "zh-CN";
export const TONGUES = ["en", "zh-CN"] as const satisfies readonly Tongue[];

/** A text of the interface without anything to fill in. */
export const word = (tongue: Tongue, key: keyof typeof en): string => (tongue === "en" ? en : zh)[key];
