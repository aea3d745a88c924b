import type { Clock } from '../host/ports.js';

/** When the present of the mocks begins: a Monday morning in office hours, some days after the last made-up dossier was moved. */
export const MOCK_START = '2026-11-23T09:15:00+07:00';

/** A clock that starts at a given moment and goes on from there. */
export function clockFrom(start: string): Clock {
  const began = Date.now();
  return { now: () => new Date(Date.parse(start) + Date.now() - began) };
}

/** A clock that goes as another does, and further where it is told to. */
export function clockThatJumps(clock: Clock): Clock & { jump(milliseconds: number): void } {
  let ahead = 0;
  return {
    now: () => new Date(clock.now().getTime() + ahead),
    jump: (milliseconds) => void (ahead += milliseconds),
  };
}
