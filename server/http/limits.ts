// Guessing is limited, joining is not: only misses count, so that a whole class behind one address can come in at once.
import { RateLimiterMemory } from "rate-limiter-flexible";

export interface Limits {
  /** Has this address missed too often? */
  isBarred(address: string): Promise<boolean>;
  /** Counts a code or token that nobody has. */
  miss(address: string): Promise<void>;
  /** May this address make another match? Counts it. */
  mayCreate(address: string): Promise<boolean>;
}

export interface LimitOptions {
  /** Misses per address and minute: at this rate a code among thirty open ones is found after a year and more. */
  misses?: number;
  /** New matches per address and minute: a class behind one address that plays alone all at once comes through. */
  creations?: number;
  /** Called once a minute at most, when all addresses together miss too often: many may be guessing for one. */
  onAlarm?: () => void;
  alarm?: number;
}

export function createLimits({ misses = 40, creations = 90, onAlarm = () => undefined, alarm = 300 }: LimitOptions = {}): Limits {
  const byAddress = new RateLimiterMemory({ points: misses, duration: 60 });
  const everybody = new RateLimiterMemory({ points: alarm, duration: 60 });
  const made = new RateLimiterMemory({ points: creations, duration: 60 });
  const take = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
    limiter.consume(key).then(
      () => true,
      () => false,
    );
  return {
    async isBarred(address) {
      const seen = await byAddress.get(address);
      return seen !== null && seen.consumedPoints >= misses;
    },
    async miss(address) {
      await take(byAddress, address);
      const { consumedPoints } = await everybody.penalty("all");
      if (consumedPoints === alarm) onAlarm();
    },
    mayCreate: (address) => take(made, address),
  };
}
